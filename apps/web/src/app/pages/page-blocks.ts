/** A piece of an editable page. */
export type PageBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'paragraph'; text: string };

/** Reads the simple text of an editable page: '## ' starts a heading, '- ' a list line. */
export function pageBlocks(body: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  let paragraph: string[] = [];
  const finish = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join(' ') });
    paragraph = [];
  };
  for (const line of body.split('\n').map((text) => text.trim())) {
    const last = blocks.at(-1);
    if (line.startsWith('## ')) {
      finish();
      blocks.push({ kind: 'heading', text: line.slice(3) });
    } else if (line.startsWith('- ')) {
      const continues = paragraph.length === 0 && last?.kind === 'list';
      finish();
      if (continues) last.items.push(line.slice(2));
      else blocks.push({ kind: 'list', items: [line.slice(2)] });
    } else if (line) paragraph.push(line);
    else finish();
  }
  finish();
  return blocks;
}
