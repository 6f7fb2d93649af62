/** An e-mail address as it is stored and compared: without spaces around it, in lower case. */
export function normaliseEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
