/** How the server keeps what a family may know and nobody else: only as hashes. */
export interface Secrets {
  /** Of an access code without dashes. */
  accessCodeHash: (code: string) => string;
  /** Of the token in the link of a place offer. */
  offerTokenHash: (offerId: string) => string;
}
