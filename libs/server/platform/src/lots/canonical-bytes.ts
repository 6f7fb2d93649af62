type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
      )
    : value;

/**
 * The same bytes for the same content, on every machine: JSON with sorted keys, without spaces, UTF-8 in composed
 * form, one line feed at the end.
 */
export function canonicalBytes(content: Json): Buffer {
  return Buffer.from(`${JSON.stringify(content, sorted).normalize('NFC')}\n`, 'utf8');
}
