/** Addresses of the desk's participants. */
export const participantsRoutes = {} as const;
