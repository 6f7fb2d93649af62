/** Addresses of what is printed for a market; PDF each. */
export const marketPapersRoutes = {
  ownBookingConfirmation: '/api/public/market-bookings/:secret/confirmation.pdf',
} as const;

export const deskMarketPapersRoutes = {
  deskMarketPapers: '/api/desk/markets/:slug/papers/everything.pdf',
  deskMarketSigns: '/api/desk/markets/:slug/papers/signs.pdf',
  deskMarketSitePlan: '/api/desk/markets/:slug/papers/site-plan.pdf',
  deskMarketTerms: '/api/desk/markets/:slug/papers/terms.pdf',
  deskMarketParticipants: '/api/desk/markets/:slug/papers/participants.pdf',
  deskMarketDayList: '/api/desk/markets/:slug/papers/day-list.pdf',
  deskBookingConfirmation: '/api/desk/market-bookings/:id/confirmation.pdf',
} as const;
