/** Every word of a search key, anywhere in the text: patterns for `like all(…)`. */
export function likeWords(key: string): string {
  const words = key.split(' ').filter(Boolean);
  return `{${words.map((word) => `%${word}%`).join(',')}}`;
}
