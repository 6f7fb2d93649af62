import { linkedHtml } from './linked-html';

describe('a paragraph of a mail', () => {
  it('has its addresses as links, without the full stop behind them', () => {
    expect(linkedHtml('Siehe https://a.example/x?b=1&c=2.')).toBe(
      'Siehe <a href="https://a.example/x?b=1&amp;c=2" style="color:inherit">https://a.example/x?b=1&amp;c=2</a>.',
    );
  });

  it('is text, whatever somebody typed', () => {
    expect(linkedHtml('<b>"x"</b>\njavascript:alert(1)')).toBe(
      '&lt;b&gt;&quot;x&quot;&lt;/b&gt;<br>javascript:alert(1)',
    );
  });
});
