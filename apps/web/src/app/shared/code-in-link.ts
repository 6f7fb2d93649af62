/** What the link of a mail carries behind its '#', which no server sees: an id under this name, and the code. */
export function codeInLink(hash: string, name: string): { id: string; code: string } | null {
  const parts = new URLSearchParams(hash.slice(1));
  const [id, code] = [parts.get(name), parts.get('code')];
  return id && code ? { id, code } : null;
}
