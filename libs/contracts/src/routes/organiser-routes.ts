/** Addresses of the desk's organiser. */
export const organiserRoutes = {} as const;
