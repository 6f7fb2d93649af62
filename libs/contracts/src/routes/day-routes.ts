/** Addresses of the desk's day. */
export const dayRoutes = {} as const;
