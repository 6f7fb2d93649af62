/** Addresses of the desk's participants. */
export const participantsRoutes = {
  deskPeople: '/api/desk/people',
  deskPeopleIds: '/api/desk/people/ids',
  deskPeopleRows: '/api/desk/people/rows',
  deskBulk: '/api/desk/bulk',
  deskBulkPreview: '/api/desk/bulk/preview',
  deskBulkJob: '/api/desk/bulk/:id',
  deskBulkStop: '/api/desk/bulk/:id/stop',
  deskLine: '/api/desk/events/:id/line',
  deskOfferByHand: '/api/desk/registrations/:id/offer',
  deskPlaceByHand: '/api/desk/registrations/:id/place',
  deskFewerSeats: '/api/desk/registrations/:id/fewer-seats',
  deskMovePreview: '/api/desk/registrations/:id/move/preview',
  deskMove: '/api/desk/registrations/:id/move',
} as const;
