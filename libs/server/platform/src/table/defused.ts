/** What makes a spreadsheet calculate, also behind spaces and as wide letters of other keyboards. */
const calculates = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const phone = /^\+[\d\s()/.-]{4,}$/;
const amount = /^[+-]?\d+(?:[.,]\d+)*\s*[€%]?$/;

/**
 * A text that no spreadsheet takes for a formula. Phone numbers ("+49 2855 123") and signed numbers stay as they
 * are; anything else that would be calculated gets the apostrophe that means "this is text".
 */
export function defused(text: string): string {
  if (!calculates.test(text)) return text;
  return phone.test(text) || amount.test(text) ? text : `'${text}`;
}
