/** Addresses of markets for everybody, and of those who sell there. */
export const marketBookingRoutes = {
  publicMarkets: '/api/public/markets',
  publicMarket: '/api/public/markets/:slug',
  pitchClaims: '/api/public/market-bookings',
  pitchClaimCode: '/api/public/market-bookings/code',
  ownBooking: '/api/public/market-bookings/:secret',
  ownBookingCancel: '/api/public/market-bookings/:secret/cancel',
  ownBookingOffer: '/api/public/market-bookings/:secret/offer',
  ownBookingFewer: '/api/public/market-bookings/:secret/fewer',
  myPitchBookings: '/api/me/market-bookings',
} as const;
