import type { PlanPitch } from '@dabei/contracts';
import { sheetTitle, type PaperSheet, tickBox } from '@dabei/server/platform';
import { clockText, moneyText, type Voice } from '@dabei/words';
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';
import { whenAndWhere } from './when-and-where';
import type { PaperBooking } from './paper-bookings';

const columns = ['here', 'number', 'name', 'phone', 'set-up', 'tables', 'owed', 'note'] as const;
const widths = [24, 70, '*', 100, 56, 40, 78, 130];

/** For the clipboard on market morning: each street in the order of its numbers, then who waits. */
export function dayListSheet(
  market: Market,
  pitches: readonly Pick<PlanPitch, 'number' | 'street'>[],
  bookings: readonly PaperBooking[],
  stand: string,
  voice: Voice,
): PaperSheet {
  const { t } = voice;
  const standing = bookings.filter(({ state }) => state === 'confirmed' || state === 'arrived');
  const streets = [...new Set(pitches.map(({ street }) => street))];
  return {
    title: t('market-paper.day.title'),
    landscape: true,
    content: [
      sheetTitle(`${t('market-paper.day.title')}: ${market.title}`),
      { text: whenAndWhere(market, voice) },
      {
        text: t('market-paper.day.count', {
          count: standing.length,
          time: clockText(market.releaseAt, voice),
        }),
      },
      ...(pitches.length === 0 ? [{ text: t('market-paper.empty') }] : []),
      ...streets.flatMap((street) => streetOf(street, pitches, bookings, voice)),
      ...lineOf(bookings, voice),
    ],
    foot: (page, pages) =>
      [stand, t('market-paper.page', { page, pages }), t('market-paper.private')].join(' · '),
  };
}

function streetOf(
  street: string,
  pitches: readonly Pick<PlanPitch, 'number' | 'street'>[],
  bookings: readonly PaperBooking[],
  voice: Voice,
): Content[] {
  const { t } = voice;
  // a booking on two streets stands where its first number is; told apart by all numbers that somebody keeps
  const here = bookings.filter((one) => one.street === street && one.numbers.length > 0);
  const certain = here.filter(({ state }) => state === 'confirmed' || state === 'arrived');
  const kept = here.filter(({ state }) => state === 'held' || state === 'offered');
  const taken = new Set(bookings.flatMap(({ numbers }) => numbers));
  const free = pitches.filter((one) => one.street === street && !taken.has(one.number));
  return [
    { text: street === '' ? t('market-paper.day.no-street') : street, style: 'heading' },
    ...(certain.length === 0 ? [] : [tableOf(certain, bookings, voice)]),
    ...(free.length === 0
      ? []
      : [
          {
            text: t('market-paper.day.free', {
              numbers: free.map(({ number }) => number).join(', '),
            }),
          },
        ]),
    ...(kept.length === 0
      ? []
      : [
          {
            text: t('market-paper.day.kept', {
              numbers: kept.flatMap(({ numbers }) => numbers).join(', '),
            }),
          },
        ]),
  ];
}

const tableOf = (
  rows: readonly PaperBooking[],
  all: readonly PaperBooking[],
  voice: Voice,
): Content => ({
  layout: 'lightHorizontalLines',
  fontSize: 10,
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths,
    body: [
      columns.map((column): TableCell => ({
        text: voice.t(`market-paper.day.${column}`),
        bold: true,
        style: 'small',
      })),
      ...rows.map((one) => rowOf(one, all, voice)),
    ],
  },
});

function rowOf(one: PaperBooking, all: readonly PaperBooking[], voice: Voice): TableCell[] {
  const { numbers, name, phone, setUpAt, tablesHired } = one;
  return [
    tickBox(),
    { text: numbers.join(', '), bold: true, fontSize: 12 },
    name ?? voice.t('market-paper.protected'),
    phone ?? '',
    setUpAt === null ? '' : clockText(setUpAt, voice),
    tablesHired === 0 ? '' : String(tablesHired),
    owedBy(one, all, voice),
    '',
  ];
}

/** Two bookings of one payer are on one bill: what is open on it is asked for once. */
function owedBy(one: PaperBooking, all: readonly PaperBooking[], { t, language }: Voice): string {
  if (one.openCents === 0) return '';
  const first = all.find(({ billId }) => billId === one.billId) ?? one;
  return first.id === one.id
    ? moneyText(one.openCents, language)
    : t('market-paper.day.with', { number: first.numbers.join(', ') });
}

function lineOf(bookings: readonly PaperBooking[], { t }: Voice): Content[] {
  const waiting = bookings.filter(({ state }) => state === 'waiting');
  const head = ['here', 'name', 'phone', 'zone', 'wanted', 'note'] as const;
  return [
    { text: t('market-paper.day.waiting'), style: 'heading' },
    waiting.length === 0
      ? { text: t('market-paper.day.nobody-waits') }
      : {
          layout: 'lightHorizontalLines',
          fontSize: 10,
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: [24, '*', 110, 90, 80, 160],
            body: [
              head.map((column): TableCell => ({
                text: t(`market-paper.day.${column}`),
                bold: true,
                style: 'small',
              })),
              ...waiting.map(({ name, phone, zone, wanted }): TableCell[] => [
                tickBox(),
                name ?? t('market-paper.protected'),
                phone ?? '',
                t(`market.zone.${zone}`),
                t('market-paper.day.wants', { count: wanted }),
                '',
              ]),
            ],
          },
        },
  ];
}
