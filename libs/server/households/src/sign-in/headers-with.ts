/** The request as the auth library reads it: its cookies and nothing else. */
export const headersWith = (cookie: string | undefined): Headers =>
  new Headers({ cookie: cookie ?? '' });
