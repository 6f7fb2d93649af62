/** Addresses of the desk's messages. */
export const messagesRoutes = {} as const;
