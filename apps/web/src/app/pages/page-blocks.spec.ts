import { pageBlocks } from './page-blocks';

describe('the text of an editable page', () => {
  it('knows headings, lists and paragraphs', () => {
    expect(pageBlocks('Eins\nzwei\n\n## Kopf\n- a\n- b\nDrei')).toEqual([
      { kind: 'paragraph', text: 'Eins zwei' },
      { kind: 'heading', text: 'Kopf' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'Drei' },
    ]);
  });

  it('keeps what looks like markup as plain text', () => {
    expect(pageBlocks('<b>fett</b>')).toEqual([{ kind: 'paragraph', text: '<b>fett</b>' }]);
  });
});
