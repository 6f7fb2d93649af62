/** Addresses of hand-written cards: mistakes, whose they are, what is on them, one code per body. */
export const treeLeanRoutes = {
  bodyNumbers: '/api/bodies/:id/numbers',
} as const;

export const deskTreeLeanRoutes = {
  deskTreeLeanRemove: '/api/desk/tree/lean/remove',
  deskLeanBodies: '/api/desk/tree/lean/bodies',
  deskLeanBatches: '/api/desk/tree/lean/batches',
  deskPurchaseText: '/api/desk/tree/purchases/:id/text',
  vaultCorrection: '/api/desk/vault/correction',
  vaultDelivery: '/api/desk/vault/delivery.pdf',
} as const;
