/** Addresses of the plan of a market: drawing at the desk, the plan for everybody. */
export const marketPlanRoutes = {
  publicPlan: '/api/public/markets/:slug/plan',
  publicPlanPicture: '/api/public/markets/:slug/plan/picture',
} as const;

export const deskMarketPlanRoutes = {
  deskPlan: '/api/desk/markets/:slug/plan',
  deskPlanConsequences: '/api/desk/markets/:slug/plan/consequences',
  deskPlanTell: '/api/desk/markets/:slug/plan/tell',
  deskPlanPicture: '/api/desk/markets/:slug/plan/picture',
} as const;
