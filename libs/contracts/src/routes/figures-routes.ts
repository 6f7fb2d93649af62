/** Addresses of the desk's figures. */
export const figuresRoutes = {
  publicReport: '/api/public/reports/:campaign',
} as const;

export const deskFiguresRoutes = {
  figures: '/api/desk/figures',
  publishReport: '/api/desk/figures/:campaign/report',
} as const;
