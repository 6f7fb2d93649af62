/** What was read from a label or typed: the number, or the long code of a card. */
export type GiftCode =
  { kind: 'number'; number: number } | { kind: 'secret'; secret: string } | null;

/** "117", "Nr. 117" and "nr117" name a number; an address or a long text ends with the secret of a card. */
export function giftCodeOf(text: string): GiftCode {
  const typed = text.trim();
  const number = /^(?:nr\.?|no\.?|#)?\s*(\d{1,6})$/i.exec(typed)?.[1];
  if (number !== undefined && Number(number) > 0) return { kind: 'number', number: Number(number) };
  const last =
    typed
      .split(/[?#]/, 1)[0]
      ?.split('/')
      .findLast((part) => part !== '') ?? '';
  return /^[\w-]{8,128}$/.test(last) ? { kind: 'secret', secret: last } : null;
}
