/**
 * Addresses of market morning: who arrived, what is free again, what is given on the spot, deposits. What is undone
 * answers the booking (`dayBooking`), an undone pitch on the spot the refund.
 */
export const marketDayRoutes = {
  deskMarketDay: '/api/desk/markets/:slug/day',
  deskMarketArrival: '/api/desk/markets/:slug/day/arrivals',
  deskBookingArrival: '/api/desk/market-bookings/:id/arrival',
  deskBookingArrivalUndo: '/api/desk/market-bookings/:id/arrival/undo',
  deskMarketReleasePreview: '/api/desk/markets/:slug/day/release/preview',
  deskMarketRelease: '/api/desk/markets/:slug/day/release',
  deskBookingReleaseUndo: '/api/desk/market-bookings/:id/release/undo',
  deskMarketSpotPreview: '/api/desk/markets/:slug/day/on-the-spot/preview',
  deskMarketSpot: '/api/desk/markets/:slug/day/on-the-spot',
  deskBookingSpotUndo: '/api/desk/market-bookings/:id/on-the-spot/undo',
  deskMarketDeposits: '/api/desk/markets/:slug/day/deposits',
  deskBookingDeposit: '/api/desk/market-bookings/:id/deposit',
  deskBookingDepositUndo: '/api/desk/market-bookings/:id/deposit/undo',
} as const;
