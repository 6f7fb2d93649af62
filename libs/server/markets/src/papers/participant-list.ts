import { fullDay, sheetTitle, type PaperSheet } from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import type { TableCell } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';
import { whenAndWhere } from './when-and-where';
import type { PaperBooking } from './paper-bookings';

const columns = ['number', 'name', 'address', 'kind', 'goods', 'licence'] as const;

/** Who stands where with what, for the authority that permits the market. Phones and money are not its business. */
export function participantSheet(
  market: Market,
  bookings: readonly PaperBooking[],
  stand: string,
  voice: Voice,
): PaperSheet {
  const { t } = voice;
  const people = bookings.filter(({ state }) => state === 'confirmed' || state === 'arrived');
  const commercial = people.filter(({ kind }) => kind === 'commercial').length;
  const hides = people.some(({ name }) => name === null);
  return {
    title: t('market-paper.people.title'),
    landscape: true,
    content: [
      sheetTitle(`${t('market-paper.people.title')}: ${market.title}`),
      { text: whenAndWhere(market, voice) },
      {
        text: t('market-paper.people.count', { count: people.length, commercial }),
        margin: [0, 0, 0, 8],
      },
      ...(people.length === 0
        ? []
        : [
            {
              layout: 'lightHorizontalLines',
              fontSize: 9,
              table: {
                headerRows: 1,
                dontBreakRows: true,
                widths: [54, 150, '*', 62, 190, 92],
                body: [
                  columns.map((column): TableCell => ({
                    text: t(`market-paper.people.${column}`),
                    bold: true,
                  })),
                  ...people.map((one) => rowOf(one, voice)),
                ],
              },
            },
          ]),
      ...(hides
        ? [
            {
              text: t('market-paper.people.note'),
              style: 'small',
              margin: [0, 8, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
    ],
    foot: (page, pages) =>
      [stand, t('market-paper.page', { page, pages }), t('market-paper.private')].join(' · '),
  };
}

function rowOf(one: PaperBooking, { t, language }: Voice): TableCell[] {
  const { numbers, name, address, kind, goods, licenceSeenOn } = one;
  const licence =
    licenceSeenOn === null
      ? t('market-paper.people.not-seen')
      : t('market-paper.people.seen', { day: fullDay(licenceSeenOn, language) });
  const known = name === null ? '' : (address ?? t('market-paper.people.no-address'));
  return [
    { text: numbers.join(', '), bold: true },
    name ?? t('market-paper.protected'),
    known,
    t(`market-paper.people.${kind}`),
    goods.map((good) => t(`market.goods.${good}`)).join(', '),
    kind === 'commercial' ? licence : '',
  ];
}
