/** Addresses of the desk's overview. */
export const overviewRoutes = {
  /** The table on the screen as a file: csv, xlsx or pdf. */
  deskTable: '/api/desk/tables/:format',
  deskSearch: '/api/desk/search',
  /** What happened to a family, an event, a registration. */
  deskHistory: '/api/desk/history',
} as const;
