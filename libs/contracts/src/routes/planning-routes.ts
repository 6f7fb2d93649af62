/** Addresses of the desk's planning. */
export const planningRoutes = {} as const;
