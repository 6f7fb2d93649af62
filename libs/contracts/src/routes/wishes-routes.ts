/** Addresses of the wish phase: wish lists, groups, wish sheets. */
export const wishesRoutes = {} as const;
