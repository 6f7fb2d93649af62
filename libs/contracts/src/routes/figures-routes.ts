/** Addresses of the desk's figures. */
export const figuresRoutes = {} as const;
