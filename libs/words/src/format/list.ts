/** Words in a row: "Mia, Ali und Lea". */
export function listText(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(words);
}
