/** Addresses of asking families and organisers afterwards. */
export const afterwardsRoutes = {
  // links in mails: GET shows, POST and PUT answer
  howWasIt: '/api/afterwards/:token',
  howWasItWish: '/api/afterwards/:token/wish',
  twoQuestions: '/api/two-questions/:token',
  ownEventAfterwards: '/api/organiser/events/:id/afterwards',
} as const;

export const deskAfterwardsRoutes = {
  deskEventAfterwards: '/api/desk/events/:id/afterwards',
} as const;
