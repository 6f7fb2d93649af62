/** Addresses of the desk's figures. */
export const figuresRoutes = {
  figures: '/api/desk/figures',
  publishReport: '/api/desk/figures/:campaign/report',
  publicReport: '/api/public/reports/:campaign',
} as const;
