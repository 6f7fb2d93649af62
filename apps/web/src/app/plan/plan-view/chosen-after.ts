/** What is chosen after one more press: away again, or added; beyond the most the first chosen one makes room. */
export function chosenAfter(chosen: readonly string[], id: string, most: number): string[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(-most);
}
