/** Addresses of an organiser's own side, of the office's answers to it, and of the import. */
export const organiserRoutes = {
  ownEvents: '/api/organiser/events',
  ownEvent: '/api/organiser/events/:id',
  ownEventSubmit: '/api/organiser/events/:id/submit',
  ownEventWithdraw: '/api/organiser/events/:id/withdraw',
  ownEventOtherDate: '/api/organiser/events/:id/other-date',
  ownEventAskToCancel: '/api/organiser/events/:id/ask-to-cancel',
  ownEventRevisions: '/api/organiser/events/:id/revisions',
  ownEventRevision: '/api/organiser/events/:id/revisions/:version',
  ownParticipants: '/api/organiser/events/:id/participants',
} as const;

export const deskOrganiserRoutes = {
  approvals: '/api/desk/approvals',
  eventReview: '/api/desk/events/:id/review',
  eventAccept: '/api/desk/events/:id/review/accept',
  eventReturn: '/api/desk/events/:id/review/return',
  enteredForEvents: '/api/desk/approvals/from-paper',
  eventHandInFor: '/api/desk/events/:id/review/hand-in-for',
  eventEnteredFor: '/api/desk/events/:id/entered-for',
  cancelRequestDone: '/api/desk/cancel-requests/:id/done',
  importTemplate: '/api/desk/import/template.xlsx',
  imports: '/api/desk/import',
  importFile: '/api/desk/import/:id',
  importAccept: '/api/desk/import/:id/accept',
} as const;
