/** Planning a season: several campaigns, last year's once more, the board, the booklet, earlier versions. */
export const planningRoutes = {
  booklet: '/api/public/programme/booklet.pdf',
} as const;

export const deskPlanningRoutes = {
  deskCampaigns: '/api/desk/campaigns',
  seasonPreview: '/api/desk/seasons/preview',
  seasons: '/api/desk/seasons',
  seasonUndo: '/api/desk/seasons/:slug/undo',
  planningBoard: '/api/desk/campaigns/:slug/board',
  deskBooklet: '/api/desk/campaigns/:slug/booklet.pdf',
  eventTyped: '/api/desk/events/:id/typed',
  eventUnsent: '/api/desk/events/:id/unsent',
  eventChangePreview: '/api/desk/events/:id/change/preview',
  eventRevisions: '/api/desk/events/:id/revisions',
  eventRevision: '/api/desk/events/:id/revisions/:version',
} as const;
