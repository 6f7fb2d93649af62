import type { Content, ContentText } from 'pdfmake/interfaces';

const arabic = /\p{Script=Arabic}/u;
/** Arabic words with nothing but spaces between them: they are read from the right, the words around them are not. */
const arabicRun = /[\p{Script=Arabic}\p{Mn}]+(?:\s+[\p{Script=Arabic}\p{Mn}]+)*/gu;

const inFont = (text: string): ContentText => ({ text, font: 'NotoSansArabic' });

/** A run as its words stand from left to right on paper: the printer shapes words, and sets them one after the other. */
const turned = (run: string): ContentText[] =>
  run
    .split(/\s+/)
    .reverse()
    .flatMap((word, at) => (at === 0 ? [inFont(word)] : [{ text: ' ' }, inFont(word)]));

/** A text as the parts that are set in different fonts; itself where there is nothing to do. */
export function arabicText(text: string): string | ContentText[] {
  if (!arabic.test(text)) return text;
  const parts: ContentText[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(arabicRun)) {
    if (index > from) parts.push({ text: text.slice(from, index) });
    parts.push(...turned(run));
    from = index + run.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}

const places = ['stack', 'columns', 'ul', 'ol', 'section'] as const;

/** Names in Arabic letters have them on every paper, whoever wrote the paper: Roboto knows only Latin and Cyrillic ones. */
export function withArabicText(content: Content[]): Content[] {
  return content.map((node) => setIn(node) as Content);
}

function setIn(node: unknown): unknown {
  if (typeof node === 'string') {
    const set = arabicText(node);
    return typeof set === 'string' ? set : { text: set };
  }
  if (Array.isArray(node)) return node.map(setIn);
  if (typeof node !== 'object' || node === null) return node;
  const changed: Record<string, unknown> = { ...node };
  const { text, table } = changed;
  if (typeof text === 'string') changed['text'] = arabicText(text);
  else if (text !== undefined) changed['text'] = setIn(text);
  for (const place of places)
    if (changed[place] !== undefined) changed[place] = setIn(changed[place]);
  if (typeof table === 'object' && table !== null && 'body' in table)
    changed['table'] = { ...table, body: setIn(table.body) };
  return changed;
}
