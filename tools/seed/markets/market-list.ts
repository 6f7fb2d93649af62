import type { MarketZone, TariffLine } from '@dabei/domain';
import { parkPlan, squarePlan, type SeededPlan } from './market-plans';

export interface SeededMarket {
  key: string;
  kind: 'children-flea' | 'flea';
  title: string;
  intro: string;
  place: string;
  phase: 'open' | 'closed';
  /** Days from today. */
  inDays: number;
  opensAt: string;
  closesAt: string;
  setUpFrom: string;
  releaseAt: string;
  setUpMinutes: number;
  laneCapacity: number;
  householdMaxCm: number;
  commercial: 'excluded' | 'licence';
  refusedGoods: readonly string[];
  zone: MarketZone;
  plan: SeededPlan;
  /** Which part of the pitches is given, and how many wait. */
  taken: number;
  waiting: number;
  tariff: readonly TariffLine[];
  depositCents: number;
  terms: string;
}

const price = (
  zone: MarketZone,
  code: TariffLine['code'],
  cents: number,
  more: Partial<TariffLine> = {},
): TariffLine => ({
  zone,
  code,
  cents,
  reducedCents: null,
  onTheSpotCents: null,
  vat: 'none',
  ...more,
});

/** The town's markets: children on blankets in a fortnight, the large one tomorrow. */
export const seededMarkets: readonly SeededMarket[] = [
  {
    key: 'kinderflohmarkt',
    kind: 'children-flea',
    title: 'Kinderflohmarkt am Rathaus',
    intro:
      'Kinder verkaufen, was sie nicht mehr brauchen: auf einer Decke, ohne Gebühr. Ein Erwachsener kommt mit.',
    place: 'Rathausplatz',
    phase: 'open',
    inDays: 15,
    opensAt: '11:00',
    closesAt: '15:00',
    setUpFrom: '10:00',
    releaseAt: '10:45',
    setUpMinutes: 15,
    laneCapacity: 20,
    householdMaxCm: 400,
    commercial: 'excluded',
    refusedGoods: ['new-goods', 'war-toys', 'adults-only', 'antiques', 'food'],
    zone: 'children',
    plan: squarePlan,
    taken: 0.6,
    waiting: 0,
    tariff: [],
    depositCents: 0,
    terms:
      'Nur gebrauchte Kindersachen. Bitte nehmen Sie alles wieder mit, was nicht verkauft wird.',
  },
  {
    key: 'troedelmarkt',
    kind: 'flea',
    title: 'Trödelmarkt im Schlosspark',
    intro: 'Ein Tag für Gebrauchtes aller Art, in drei Straßen des Schlossparks.',
    place: 'Schlosspark, Eingang Lindenallee',
    phase: 'closed',
    inDays: 1,
    opensAt: '10:00',
    closesAt: '16:00',
    setUpFrom: '07:00',
    releaseAt: '09:00',
    setUpMinutes: 15,
    laneCapacity: 8,
    householdMaxCm: 900,
    commercial: 'licence',
    refusedGoods: ['new-goods', 'war-toys', 'food'],
    zone: 'private',
    plan: parkPlan,
    taken: 1,
    waiting: 9,
    tariff: [
      price('private', 'per-metre', 500, { reducedCents: 250, onTheSpotCents: 700 }),
      price('private', 'table-hire', 400),
      price('commercial', 'per-metre', 1000),
    ],
    depositCents: 1000,
    terms:
      'Gebraucht heißt gebraucht: keine Neuware. Die Gasse bleibt 3,5 m frei, Hydranten auch. Wer bis 9 Uhr nicht da ist, dessen Platz wird vergeben; die Gebühr bleibt fällig.',
  },
];
