/** Addresses of asking families and organisers afterwards. */
export const afterwardsRoutes = {} as const;
