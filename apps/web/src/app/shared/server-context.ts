/** What `server.ts` tells the rendering of one request; the only way configuration gets in. */
export interface ServerContext {
  /** Where families reach the site: for absolute links in Open Graph tags. */
  publicOrigin: string;
  /** Where the rendering process reaches the API. */
  internalOrigin: string;
}
