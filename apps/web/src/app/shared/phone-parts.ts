/** A piece of a text; `call` is what to dial where it is a number. */
export interface PhonePart {
  text: string;
  call: string | null;
}

/** 112 and its like, 116 117 and other short numbers, or a number with its prefix; never a time or a date. */
const numbers =
  /(?<![\d.:])(?:11[56] ?\d{3}|11\d(?!\d)|1\d{4}|(?:\+|0)\d[\d /()-]{3,}\d)(?![\d.:]\d|\d)/g;

/** Splits a text that somebody wrote freely, so that its numbers can be pressed. */
export function phoneParts(text: string): PhonePart[] {
  const parts: PhonePart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(numbers)) {
    if (index > from) parts.push({ text: text.slice(from, index), call: null });
    parts.push({ text: found, call: `tel:${found.replace(/[^\d+]/g, '')}` });
    from = index + found.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), call: null });
  return parts;
}
