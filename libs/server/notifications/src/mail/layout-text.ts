import type { EventBlock, MailBody } from './mail-body';

const paragraph = (...lines: readonly string[]): string => lines.join('\n');

function eventText({ title, facts }: EventBlock): string {
  return paragraph(title, ...facts.map(({ label, lines }) => `${label}: ${lines.join('\n  ')}`));
}

/** The same link is written once, however many buttons lead there. */
function buttonText({ buttons }: MailBody): string[] {
  const addresses = [...new Set(buttons.map(({ href }) => href))];
  return addresses.map((href) => {
    const labels = buttons
      .filter((button) => button.href === href)
      .map(({ label, sign }) => (sign === undefined ? label : `${sign} ${label}`));
    return paragraph(`${labels.join(' / ')}:`, href);
  });
}

/** One language of a mail without any markup; `withButton` only in the reader's own language. */
export function layoutText(body: MailBody, withButton: boolean): string {
  return [
    paragraph(...body.status),
    ...body.notes,
    ...body.events.map(eventText),
    ...(withButton ? buttonText(body) : []),
    ...body.closing,
  ].join('\n\n');
}
