import { directionOf } from '@dabei/words';
import { escapeHtml } from './escape-html';
import { linkedHtml } from './linked-html';
import type { Button, EventBlock, MailBody } from './mail-body';

// Colours of the paper look. Both text and ground are always given, so that a program which turns only one of
// them dark leaves nothing unreadable; the style sheet offers a dark pair to those that can.
const ink = '#1b2a49';
const paper = '#fdf8ee';
const card = '#ffffff';
const line = '#d9cdb4';

const darkSheet = `<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #1c2233 !important; color: #f5efe2 !important; }
  .card { background: #262e44 !important; color: #f5efe2 !important; border-color: #4a5470 !important; }
  .button { background: #f5efe2 !important; color: #1b2a49 !important; }
}
</style>`;

const p = (text: string, style = 'margin:0 0 12px'): string =>
  `<p style="${style}">${escapeHtml(text)}</p>`;

const statusHtml = ({ status }: MailBody): string =>
  status
    .map((sentence) =>
      p(sentence, 'margin:0 0 8px;font-size:20px;line-height:28px;font-weight:700'),
    )
    .join('\n');

function eventHtml({ title, facts }: EventBlock): string {
  const rows = facts.map(({ label, lines }) => {
    const text = lines.map(escapeHtml).join('<br>');
    return `<p style="margin:0 0 8px"><strong>${escapeHtml(label)}:</strong> ${text}</p>`;
  });
  return `<div class="card" style="background:${card};color:${ink};border:1px solid ${line};border-radius:12px;padding:16px;margin:16px 0">
<h2 style="margin:0 0 8px;font-size:18px;line-height:24px">${escapeHtml(title)}</h2>
${rows.join('\n')}
</div>`;
}

const signHtml = (sign: string): string =>
  `<span style="display:block;font-size:32px;line-height:40px;text-align:center;direction:ltr">${escapeHtml(sign)}</span>`;

const buttonHtml = ({ label, href, sign }: Button): string =>
  `<a class="button" href="${escapeHtml(href)}" style="display:inline-block;background:${ink};color:${card};padding:14px 22px;margin:0 0 8px;border-radius:10px;font-weight:700;text-decoration:none">${sign === undefined ? '' : signHtml(sign)}${escapeHtml(label)}</a>`;

/** One language of a mail; `withButton` only in the reader's own language. */
function section(body: MailBody, language: string, withButton: boolean): string {
  const parts = [
    statusHtml(body),
    ...body.notes.map((note) => `<p style="margin:0 0 12px">${linkedHtml(note)}</p>`),
    ...body.events.map(eventHtml),
    withButton ? `<p style="margin:20px 0">${body.buttons.map(buttonHtml).join('\n')}</p>` : '',
    ...body.closing.map((text) => p(text)),
  ].filter((part) => part !== '');
  return `<div lang="${language}" dir="${directionOf(language)}">
${parts.join('\n')}
</div>`;
}

interface HtmlMail {
  language: string;
  own: MailBody;
  /** The same in German, when the reader's language is another one. */
  german: { heading: string; body: MailBody } | null;
  footer: readonly string[];
}

/** A mail as simple HTML: no pictures, no tables, nothing that is loaded from anywhere. */
export function layoutHtml({ language, own, german, footer }: HtmlMail): string {
  const below =
    german === null
      ? ''
      : `<hr style="border:0;border-top:1px solid ${line};margin:24px 0">
${p(german.heading, 'margin:0 0 12px;font-weight:700')}
${section(german.body, 'de', false)}`;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(own.subject)}</title>
${darkSheet}
</head>
<body class="paper" style="margin:0;background:${paper};color:${ink};font-family:'Atkinson Hyperlegible Next',Verdana,sans-serif;font-size:16px;line-height:24px;overflow-wrap:anywhere">
<div class="paper" style="max-width:600px;margin:0 auto;padding:24px 16px;background:${paper};color:${ink}">
${section(own, language, true)}
${below}
<hr style="border:0;border-top:1px solid ${line};margin:24px 0">
${footer.map((text) => p(text, 'margin:0;font-size:14px;line-height:20px')).join('\n')}
</div>
</body>
</html>
`;
}
