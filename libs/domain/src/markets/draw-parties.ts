/** Who is drawn as one, with one lot: one alone, or several who want to stand together. */
export interface DrawParty<Request> {
  key: string;
  requests: readonly Request[];
}

/**
 * The parties of a draw, so that one lot is drawn for each: standing together gives nobody a second chance. Who shares
 * a word and a `circle` (a zone; '' where there is one only) is one party; words are compared without case and spaces.
 * In the order of their first request.
 */
export function drawParties<Request extends { togetherKey: string | null }>(
  requests: readonly Request[],
  idOf: (request: Request) => string,
  circleOf: (request: Request) => string = () => '',
): DrawParty<Request>[] {
  const parties = new Map<string, Request[]>();
  for (const request of requests) {
    const word = request.togetherKey?.toLocaleLowerCase('de').replace(/\s/g, '') ?? '';
    const key = word === '' ? `alone ${idOf(request)}` : `together ${circleOf(request)} ${word}`;
    parties.set(key, [...(parties.get(key) ?? []), request]);
  }
  return [...parties].map(([key, members]) => ({ key, requests: members }));
}
