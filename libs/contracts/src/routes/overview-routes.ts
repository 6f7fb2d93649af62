/** Addresses of the desk's overview. */
export const overviewRoutes = {} as const;
