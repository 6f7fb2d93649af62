/** Addresses of hand-written cards: mistakes, whose they are, what is on them, one code per body. */
export const treeLeanRoutes = {
  deskTreeLeanRemove: '/api/desk/tree/lean/remove',
  deskLeanBodies: '/api/desk/tree/lean/bodies',
  deskLeanBatches: '/api/desk/tree/lean/batches',
  deskPurchaseText: '/api/desk/tree/purchases/:id/text',
  bodyNumbers: '/api/bodies/:id/numbers',
  vaultDelivery: '/api/desk/vault/delivery.pdf',
} as const;
