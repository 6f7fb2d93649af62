import { shownWishState, type WishState } from '@dabei/domain';
import { printPdf } from '@dabei/server/platform';
import { dayText, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { vaultVoice } from './vault-voice';

export interface DeliveryList {
  body: string;
  campaign: string;
  /** 'YYYY-MM-DD' */
  today: string;
  /** The day by which the paper must be destroyed. */
  eraseOn: string;
  /** null: no code was made yet. */
  code: string | null;
  lines: readonly { number: number; state: WishState; place: string | null }[];
}

/** All hand-written gifts of one body: what lies ready where, with a box to tick and a line to sign. */
export async function deliveryList(order: DeliveryList): Promise<Buffer> {
  const { body, campaign, today, eraseOn, code, lines } = order;
  const { language, t } = await vaultVoice();
  const head = ['', 'number', 'state', 'place'].map((word): TableCell => ({
    text: word === '' ? '' : t(`vault.delivery.${word}`),
    bold: true,
  }));
  const rows = lines.map(({ number, state, place }): TableCell[] => {
    const shown = shownWishState(state);
    return [
      '[   ]',
      { text: String(number), bold: true, fontSize: 14 },
      t(shown === null ? `bodies.state.${state}` : `bodies.shown.${shown}`),
      place ?? '–',
    ];
  });
  const ready = lines.filter(({ state }) => shownWishState(state) === 'here').length;
  return printPdf({
    title: t('vault.delivery.title'),
    language,
    content: [
      { text: t('vault.delivery.title'), style: 'title' },
      { text: `${body} · ${campaign} · ${dayText(today, language)}` },
      {
        text: t('vault.delivery.count', { count: lines.length, ready }),
        margin: [0, 0, 0, 8],
      },
      await codeBlock(code, t),
      {
        table: {
          headerRows: 1,
          widths: [24, 60, '*', '*'],
          dontBreakRows: true,
          body: [head, ...rows],
        },
        layout: 'lightHorizontalLines',
      },
      { text: t('vault.delivery.signed'), margin: [0, 24, 0, 0] },
    ],
    foot: (page, pages) =>
      `${t('bodies.list.foot', { day: dayText(eraseOn, language) })} · ${String(page)}/${String(pages)}`,
  });
}

/** What whoever comes for the body shows at the door. */
async function codeBlock(code: string | null, t: Voice['t']): Promise<Content> {
  if (code === null) return { text: t('vault.delivery.noCode'), margin: [0, 0, 0, 8] };
  return {
    columnGap: 16,
    margin: [0, 0, 0, 8],
    columns: [
      { width: 80, svg: await qrCode(code, { type: 'svg', margin: 0 }), fit: [80, 80] },
      {
        width: '*',
        stack: [
          { text: t('vault.letter.code'), style: 'small' },
          { text: code, fontSize: 20, bold: true, characterSpacing: 2 },
        ],
      },
    ],
  };
}
