/** Addresses of the draw: runs, what-ifs, confirmation, the public result. */
export const drawRoutes = {
  wishAnswers: '/api/wishes/:campaign/answers',
  publicDraw: '/api/public/draws/:campaign',
  publicDrawFile: '/api/public/draws/:campaign/file',
} as const;

export const deskDrawRoutes = {
  deskDraw: '/api/desk/draw',
  deskDrawSeal: '/api/desk/draw/seal',
  deskDrawNumber: '/api/desk/draw/number',
  deskDrawHands: '/api/desk/draw/hands',
  deskDrawHand: '/api/desk/draw/hands/:handId',
  deskDrawCompare: '/api/desk/draw/compare',
  deskDrawRuns: '/api/desk/draw/runs',
  deskDrawRun: '/api/desk/draw/runs/:runId',
  deskDrawRunTables: '/api/desk/draw/runs/:runId/tables',
  deskDrawRunChildren: '/api/desk/draw/runs/:runId/children',
  deskDrawRunCancel: '/api/desk/draw/runs/:runId/cancel',
  deskDrawConsequence: '/api/desk/draw/runs/:runId/consequence',
  deskDrawConfirm: '/api/desk/draw/runs/:runId/confirm',
} as const;
