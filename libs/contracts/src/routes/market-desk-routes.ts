/** Addresses of markets at the desk: settings and phases, sellers and who stands where. */
export const marketDeskRoutes = {
  publicMarketDraw: '/api/public/markets/:slug/draw',
} as const;

export const deskMarketDeskRoutes = {
  deskMarkets: '/api/desk/markets',
  deskMarket: '/api/desk/markets/:slug',
  deskMarketPhase: '/api/desk/markets/:slug/phase',
  deskMarketSellers: '/api/desk/markets/:slug/sellers/search',
  deskMarketEntry: '/api/desk/markets/:slug/sellers',
  deskMarketEntryPreview: '/api/desk/markets/:slug/sellers/preview',
  deskMarketOffers: '/api/desk/markets/:slug/offers',
  deskBookingPitches: '/api/desk/market-bookings/:id/pitches',
  deskBookingPitchesPreview: '/api/desk/market-bookings/:id/pitches/preview',
  deskBookingSwap: '/api/desk/market-bookings/:id/swap',
  deskBookingCancelPreview: '/api/desk/market-bookings/:id/cancel/preview',
  deskBookingCancel: '/api/desk/market-bookings/:id/cancel',
  deskBookingReinstate: '/api/desk/market-bookings/:id/reinstate',
  deskBookingOffer: '/api/desk/market-bookings/:id/offer',
  deskMarketDraw: '/api/desk/markets/:slug/draw',
  deskMarketDrawSeal: '/api/desk/market-draw/seal',
  deskMarketDrawNumber: '/api/desk/market-draw/number',
  deskSellerLicence: '/api/desk/market-sellers/:id/licence',
} as const;
