/** Addresses of the draw: runs, what-ifs, confirmation, the public result. */
export const drawRoutes = {} as const;
