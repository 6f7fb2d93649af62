const nul = '\u0000';

/**
 * Where the first U+0000 stands in what a caller sent, as a dotted path; null: nowhere. PostgreSQL cannot store it
 * in a text. A stack of its own instead of recursion: the depth of a body is the caller's choice.
 */
export function firstNul(value: unknown): string | null {
  const open: { path: string; value: unknown }[] = [{ path: '', value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path } = next;
    if (typeof next.value === 'string' && next.value.includes(nul)) return path;
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, inner] of Object.entries(next.value)) {
      if (key.includes(nul)) return path;
      open.push({ path: path === '' ? key : `${path}.${key}`, value: inner });
    }
  }
  return null;
}
