/** Addresses of the desk's families. */
export const familiesRoutes = {} as const;
