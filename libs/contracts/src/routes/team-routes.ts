/** Addresses of the desk's team. */
export const teamRoutes = {} as const;
