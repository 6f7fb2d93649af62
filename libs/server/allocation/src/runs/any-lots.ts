/** Numbers where lots do not matter: to freeze lists, or to ask whether anything changed. */
export function anyLots(listIds: readonly string[]): Map<string, number> {
  return new Map([...listIds].sort().map((id, index) => [id, index + 1]));
}
