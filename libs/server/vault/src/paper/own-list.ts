import type { BodyNumber, BodyWishLine } from '@dabei/contracts';
import { printPdf } from '@dabei/server/platform';
import { dayText } from '@dabei/words';
import { vaultVoice } from './vault-voice';

export interface OwnList {
  body: string;
  campaign: string;
  /** 'YYYY-MM-DD' */
  today: string;
  /** The day by which the paper must be destroyed. */
  eraseOn: string;
  lines: readonly BodyWishLine[];
  /** Cards the children wrote by hand: the body knows itself whose they are. */
  handWritten: readonly BodyNumber[];
}

/** A body's own list for handing over: number, child, where the gift is. */
export async function ownList(order: OwnList): Promise<Buffer> {
  const { body, campaign, today, eraseOn, lines, handWritten } = order;
  const { language, t } = await vaultVoice();
  const numbered = [
    ...lines.map((line) => ({ ...line, child: `${line.lastName}, ${line.firstName}` })),
    ...handWritten.map((card) => ({ ...card, child: t('bodies.numbers.byHand') })),
  ]
    .filter(({ number }) => number !== null)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const head = ['number', 'child', 'state', 'signed'].map((word) => ({
    text: t(`bodies.list.${word}`),
    style: 'strong',
  }));
  const rows = numbered.map(({ number, child, shown, state }) => [
    { text: String(number), style: 'strong', fontSize: 14 },
    child,
    t(shown === null ? `bodies.state.${state}` : `bodies.shown.${shown}`),
    '',
  ]);
  return printPdf({
    title: t('bodies.list.title'),
    language,
    styles: { strong: { bold: true } },
    content: [
      { text: t('bodies.list.title'), style: 'title' },
      { text: `${body} · ${campaign} · ${dayText(today, language)}`, margin: [0, 0, 0, 8] },
      rows.length === 0
        ? { text: t('bodies.list.nothing') }
        : { table: { headerRows: 1, widths: [50, '*', 110, 120], body: [head, ...rows] } },
    ],
    foot: (page, pages) =>
      `${t('bodies.list.foot', { day: dayText(eraseOn, language) })} · ${String(page)}/${String(pages)}`,
  });
}
