import type { BodyWishLine } from '@dabei/contracts';
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
}

/** A body's own list for handing over: number, child, where the gift is. */
export async function ownList({ body, campaign, today, eraseOn, lines }: OwnList): Promise<Buffer> {
  const { language, t } = await vaultVoice();
  const numbered = lines
    .filter(({ number }) => number !== null)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  const head = ['number', 'child', 'state', 'signed'].map((word) => ({
    text: t(`bodies.list.${word}`),
    style: 'strong',
  }));
  const rows = numbered.map(({ number, firstName, lastName, shown, state }) => [
    { text: String(number), style: 'strong', fontSize: 14 },
    `${lastName}, ${firstName}`,
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
