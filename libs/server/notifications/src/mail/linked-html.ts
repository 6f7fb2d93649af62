import { escapeHtml } from './escape-html';

const address = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]/g;

/** Text as text with its line breaks; a web address in it can be tapped. */
export function linkedHtml(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(address)) {
    const href = escapeHtml(match[0]);
    parts.push(
      escapeHtml(text.slice(from, match.index)),
      `<a href="${href}" style="color:inherit">${href}</a>`,
    );
    from = match.index + match[0].length;
  }
  parts.push(escapeHtml(text.slice(from)));
  return parts.join('').replaceAll(/\r?\n/g, '<br>');
}
