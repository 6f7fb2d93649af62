/** A key that makes a repeated request answer the same; `randomUUID` exists on secure pages only. */
export function newKey(): string {
  return 'randomUUID' in crypto ? crypto.randomUUID() : ownUuid(crypto);
}

/** The same, made by hand: version 4, variant 1. */
export function ownUuid(source: Pick<Crypto, 'getRandomValues'>): string {
  const signs = [...source.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const part = (from: number, until: number): string => signs.slice(from, until);
  return [part(0, 8), part(8, 12), `4${part(13, 16)}`, `8${part(17, 20)}`, part(20, 32)].join('-');
}
