/** Addresses of a market that is called off. */
export const marketStormRoutes = {
  deskStorm: '/api/desk/markets/:slug/storm',
  deskStormWords: '/api/desk/markets/:slug/storm/words',
  deskStormTakeBack: '/api/desk/markets/:slug/storm/take-back',
  deskStormCall: '/api/desk/markets/:slug/storm/calls/:id',
} as const;
