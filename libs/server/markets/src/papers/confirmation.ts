import type { PlanPitch } from '@dabei/contracts';
import { formatReference, windowAround, type GoodsKind, type TariffPosition } from '@dabei/domain';
import {
  fullDay,
  howToPay,
  type Owed,
  sheetTitle,
  type PaperSheet,
  metresText,
  planSvg,
} from '@dabei/server/platform';
import { clockSpan, clockText, listText, moneyText, type Voice } from '@dabei/words';
import type { Column, Content, TableCell } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';
import { drawnPlan, marketScale, type SitePlan } from './drawn-plan';

export interface Confirmation {
  market: Market;
  plan: SitePlan;
  /** Those it has. */
  pitches: readonly PlanPitch[];
  /** Only on what the office prints and hands over; whoever has the link knows who it is. */
  name: string | null;
  setUpAt: string | null;
  tablesHired: number;
  vehicleCm: number | null;
  goods: readonly GoodsKind[];
  positions: readonly TariffPosition[];
  /** null: nothing was billed. */
  owed: Owed | null;
  /** Scanned on the day. */
  arrivalCode: string;
  phone: string;
  printed: string;
}

/** The part of the plan with the own pitches, in millimetres. */
export const cropRoom = { widthMm: 181, depthMm: 56 };

/** What a seller takes along: number, time, where on the plan, what was agreed, what is owed, and a code to be scanned. */
export async function confirmationSheet(ticket: Confirmation, voice: Voice): Promise<PaperSheet> {
  const { market, pitches, printed } = ticket;
  const { t } = voice;
  const numbers = pitches.map(({ number }) => number);
  return {
    title: t('market-paper.ticket.title'),
    content: [
      sheetTitle(`${t('market-paper.ticket.title')}: ${market.title}`),
      ...(ticket.name === null
        ? []
        : [{ text: t('market-paper.ticket.for', { name: ticket.name }) }]),
      ...(market.calledOffAt === null
        ? []
        : [{ text: t('market-paper.ticket.called-off'), style: 'heading' }]),
      {
        columnGap: 18,
        margin: [0, 8, 0, 0],
        columns: [
          {
            width: '*',
            stack: [
              { text: t('market-paper.ticket.pitch', { count: numbers.length }) },
              {
                text: numbers.join(', '),
                bold: true,
                lineHeight: 1.05,
                fontSize: numbers.join(', ').length > 10 ? 22 : 38,
              },
              factTable(factsOf(ticket, voice)),
            ],
          },
          codeOf(ticket, t),
        ],
      },
      ...planOf(ticket, voice),
      { text: t('market-paper.ticket.know'), style: 'heading' },
      { ul: knowOf(ticket, voice) },
      ...(market.calledOffAt === null ? [await moneyOf(ticket, voice)] : []),
      ...(market.terms === ''
        ? []
        : [
            { text: t('market-paper.ticket.terms'), style: 'heading' },
            { text: market.terms, fontSize: 10 },
          ]),
    ],
    foot: (page, pages) => [printed, t('market-paper.page', { page, pages })].join(' · '),
  };
}

/** Nobody is let in to a market that is called off. */
function codeOf({ market, arrivalCode }: Confirmation, t: Voice['t']): Column {
  if (market.calledOffAt !== null) return { width: 120, text: '' };
  return {
    width: 120,
    stack: [
      { qr: arrivalCode, fit: 110, eccLevel: 'M' },
      { text: arrivalCode, bold: true, margin: [0, 4, 0, 0] },
      { text: t('market-paper.ticket.code'), style: 'small' },
    ],
  };
}

type Facts = [string, string][];

const factTable = (facts: Facts): Content => ({
  layout: 'noBorders',
  margin: [0, 2, 0, 0],
  table: {
    widths: [64, '*'],
    body: facts.map(([word, value]): TableCell[] => [
      { text: word, style: 'small', margin: [0, 2, 0, 0] },
      value,
    ]),
  },
});

function factsOf({ market, pitches, ...ticket }: Confirmation, voice: Voice): Facts {
  const { t, language } = voice;
  const say = (key: string, params?: Record<string, string | number>): string =>
    t(`market-paper.ticket.${key}`, params);
  const streets = [...new Set(pitches.map(({ street }) => street))].filter(Boolean);
  const long = pitches.reduce((sum, { widthCm }) => sum + widthCm, 0);
  const until = clockText(market.releaseAt, voice);
  const { setUpAt, tablesHired, vehicleCm, goods } = ticket;
  return [
    [
      say('when'),
      `${fullDay(market.heldOn, language)}, ${clockSpan(market.opensAt, market.closesAt, voice)}`,
    ],
    [say('where'), market.place],
    ...(streets.length === 0 ? [] : ([[say('street'), listText(streets, language)]] as Facts)),
    [
      say('set-up'),
      say(setUpAt === null ? 'set-up-from' : 'set-up-at', {
        time: clockText(setUpAt ?? market.setUpFrom, voice),
        until,
      }),
    ],
    [say('size'), t('market-paper.metres', { metres: metresText(long, language) })],
    ...(tablesHired === 0
      ? []
      : ([[say('tables'), say('tables-hired', { count: tablesHired })]] as Facts)),
    ...(vehicleCm === null
      ? []
      : ([
          [say('vehicle'), say('vehicle-long', { metres: metresText(vehicleCm, language) })],
        ] as Facts)),
    ...(goods.length === 0
      ? []
      : ([[say('goods'), goods.map((one) => t(`market.goods.${one}`)).join(', ')]] as Facts)),
  ];
}

function planOf({ plan, pitches }: Confirmation, { t }: Voice): Content[] {
  if (pitches.length === 0) return [];
  const { window, scale } = windowAround(pitches, plan.sheet, cropRoom);
  const marked = new Set(pitches.map(({ id }) => id));
  return [
    {
      unbreakable: true,
      stack: [
        { text: t('market-paper.ticket.plan'), style: 'heading' },
        // what lies under the plan is left out: a paper of a kilobyte is opened faster on a square
        { svg: planSvg({ ...drawnPlan(plan), picture: null }, { window, scale, marked }) },
        { stack: [marketScale(scale, t)], margin: [0, 3, 0, 0] },
      ],
    },
  ];
}

async function moneyOf(ticket: Confirmation, voice: Voice): Promise<Content> {
  return {
    unbreakable: true,
    stack: [
      { text: voice.t('market-paper.ticket.costs'), style: 'heading' },
      ...costsOf(ticket, voice),
      ...(ticket.owed === null ? [] : await howToPay(ticket.owed, voice)),
    ],
  };
}

function costsOf({ positions, owed, pitches }: Confirmation, { t, language }: Voice): Content[] {
  const numbers = pitches.map(({ number }) => number);
  const charged = positions.filter(({ cents }) => cents !== 0);
  if (charged.length === 0) return [{ text: t('market-paper.ticket.free') }];
  const money = (cents: number): TableCell => ({
    text: moneyText(cents, language),
    alignment: 'right',
  });
  const sum = charged.reduce((total, { cents }) => total + cents, 0);
  return [
    {
      layout: 'lightHorizontalLines',
      table: {
        widths: ['*', 'auto'],
        body: [
          ...charged.map(({ code, cents }): TableCell[] => [
            t(`market.bill.${code}`, { numbers: numbers.join(', '), count: numbers.length }),
            money(cents),
          ]),
          [{ text: t('market-paper.ticket.sum'), bold: true }, money(sum)],
        ],
      },
    },
    ...(charged.some(({ code }) => code === 'deposit')
      ? [{ text: t('market-paper.ticket.deposit-back'), style: 'small' }]
      : []),
    ...(owed === null
      ? []
      : [
          {
            text: t('market-paper.ticket.bill', { reference: formatReference(owed.reference) }),
            style: 'small',
          },
        ]),
  ];
}

function knowOf({ market, phone }: Confirmation, voice: Voice): string[] {
  const { t, language } = voice;
  return [
    t('market.facts.cancel', { day: fullDay(market.cancelFreeUntil, language) }),
    t('market.facts.release', { time: clockText(market.releaseAt, voice) }),
    ...(market.refusedGoods.length === 0
      ? []
      : [
          t('market.facts.refused', {
            goods: market.refusedGoods.map((one) => t(`market.goods.${one}`)).join(', '),
          }),
        ]),
    t('market-paper.ticket.help', { phone }),
  ];
}
