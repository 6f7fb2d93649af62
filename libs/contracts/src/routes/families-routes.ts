/** Addresses of the desk's families, of letters and of the reminder's "kommt nicht". */
export const familiesRoutes = {
  // a link in a reminder: GET shows, POST tells
  notComing: '/api/not-coming/:token',
} as const;

export const deskFamiliesRoutes = {
  deskFamily: '/api/desk/households/:id',
  deskFamilyContact: '/api/desk/households/:id/contact',
  deskFamilyChild: '/api/desk/households/:id/children/:child',
  deskFamilyProtection: '/api/desk/households/:id/protection',
  deskFamilyProof: '/api/desk/households/:id/proof',
  deskFamilyProofPreview: '/api/desk/households/:id/proof/preview',
  deskFamilyLetters: '/api/desk/households/:id/letters',
  deskDuplicates: '/api/desk/households/:id/duplicates',
  deskMerge: '/api/desk/households/:id/merge/:other',
  deskLetters: '/api/desk/letters',
  deskLetterBatches: '/api/desk/letters/batches',
  deskLetterBatchFile: '/api/desk/letters/batches/:id.pdf',
  deskLetterBatchMark: '/api/desk/letters/batches/:id/mark',
} as const;
