/** Addresses of seller numbers of a Kleiderbörse, and of the swap table. */
export const marketCommissionRoutes = {
  publicCommission: '/api/public/markets/:slug/numbers',
  numberClaims: '/api/public/markets/:slug/numbers/claims',
  numberCode: '/api/public/seller-numbers/code',
  ownNumber: '/api/public/seller-numbers/:secret',
  mySellerNumbers: '/api/me/seller-numbers',
  ownNumberCancel: '/api/public/seller-numbers/:secret/cancel',
  ownNumberOffer: '/api/public/seller-numbers/:secret/offer',
  ownNumberLabels: '/api/public/seller-numbers/:secret/labels.pdf',
} as const;

export const deskMarketCommissionRoutes = {
  deskCommission: '/api/desk/markets/:slug/commission',
  deskCommissionRules: '/api/desk/markets/:slug/commission/rules',
  deskCommissionCircle: '/api/desk/markets/:slug/commission/circle',
  deskCommissionCircleCut: '/api/desk/markets/:slug/commission/circle/cut',
  deskCommissionCircleCutPreview: '/api/desk/markets/:slug/commission/circle/cut/preview',
  deskNumbers: '/api/desk/markets/:slug/commission/numbers',
  deskNumberAct: '/api/desk/markets/:slug/commission/numbers/:id/act',
  deskNumberTally: '/api/desk/markets/:slug/commission/tally',
  deskTill: '/api/desk/markets/:slug/commission/till',
  deskIntakePlan: '/api/desk/markets/:slug/commission/intake',
  deskNumberLabels: '/api/desk/markets/:slug/commission/labels.pdf',
  deskNumberLists: '/api/desk/markets/:slug/commission/lists.pdf',
  deskPayoutList: '/api/desk/markets/:slug/commission/payouts.pdf',
  deskSwapTable: '/api/desk/markets/:slug/swap',
} as const;
