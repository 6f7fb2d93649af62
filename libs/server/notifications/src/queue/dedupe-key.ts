/** Said once, whichever way: the purpose and what it is about, never the address, which siblings share. */
export function dedupeKeyOf({
  purpose,
  about,
}: {
  purpose: string;
  about: readonly string[];
}): string {
  return [purpose, ...about].join(':');
}
