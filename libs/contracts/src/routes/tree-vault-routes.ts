/** Addresses of entitling bodies, of families with a code, and of whoever keeps the names. */
export const treeVaultRoutes = {
  bodies: '/api/bodies',
  bodyWishes: '/api/bodies/wishes',
  bodyWish: '/api/bodies/wishes/:id',
  bodyWishSubmit: '/api/bodies/wishes/:id/submit',
  bodyWishWithdraw: '/api/bodies/wishes/:id/withdraw',
  bodyConsentPdf: '/api/bodies/consent/:language.pdf',
  bodyListPdf: '/api/bodies/:id/list.pdf',
  bodyCodes: '/api/bodies/:id/codes.pdf',
  familyCode: '/api/public/wish-code',
  familyWish: '/api/public/wish-code/wish',
} as const;

export const deskTreeVaultRoutes = {
  vault: '/api/desk/vault',
  vaultByNumber: '/api/desk/vault/by-number',
  vaultByName: '/api/desk/vault/by-name',
  vaultLog: '/api/desk/vault/log',
  vaultEnvelope: '/api/desk/vault/envelope.pdf',
  vaultLetters: '/api/desk/vault/letters.pdf',
} as const;
