/** Ids as one parameter of a query. */
export function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
