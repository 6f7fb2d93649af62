import type { DrawnArea, PlanPitch } from '@dabei/contracts';
import type { Tariff } from '@dabei/domain';
import type { Market } from '../facts/market';
import type { PaperBooking } from '../papers/paper-bookings';
import type { SitePlan } from '../papers/drawn-plan';

/** A Trödelmarkt as its papers get it. */
export const aPrintedMarket = (changes: Partial<Market> = {}): Market => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  slug: 'troedel-2027',
  kind: 'flea',
  title: 'Trödelmarkt am Schloss',
  intro: '',
  phase: 'closed',
  place: 'Schlosspark Musterstadt',
  heldOn: '2027-05-08',
  opensAt: '10:00',
  closesAt: '16:00',
  setUpFrom: '07:30',
  releaseAt: '09:30',
  allocation: 'choose',
  residentsFrom: null,
  opensOn: new Date('2027-04-01T07:00:00Z'),
  closesOn: new Date('2027-05-01T16:00:00Z'),
  cancelFreeUntil: '2027-04-30',
  feeStaysAfterRelease: true,
  householdMaxCm: 900,
  metres: 'started',
  commercial: 'licence',
  refusedGoods: ['new-goods', 'war-toys', 'food'],
  depositCents: 1000,
  laneCapacity: 10,
  setUpMinutes: 15,
  terms: 'Autos verlassen den Park bis 9:45 Uhr.',
  calledOffAt: null,
  calledOffWords: null,
  eraseOn: '2027-06-30',
  version: 1,
  ...changes,
});

export const aPrintedTariff: Tariff = {
  metres: 'started',
  depositCents: 1000,
  lines: [
    {
      ...{ code: 'per-metre', zone: 'private', cents: 500, reducedCents: 250 },
      ...{ onTheSpotCents: 700, vat: 'none' },
    },
    {
      ...{ code: 'per-metre', zone: 'commercial', cents: 1200, reducedCents: null },
      ...{ onTheSpotCents: null, vat: '19' },
    },
  ],
};

const idOf = (at: number): string => `0198c0de-0000-7000-8000-${String(at).padStart(12, '0')}`;

/** Rows of three metres each: two streets with a lane between them, a turned pitch, ground that stays free. */
export function aPrintedPlan(perRow = 10): SitePlan {
  const row = (letter: string, street: string, yCm: number, zone: PlanPitch['zone']): PlanPitch[] =>
    Array.from({ length: perRow }, (_, at) => ({
      id: idOf(letter.charCodeAt(0) * 1000 + at),
      number: `${letter}${String(at + 1)}`,
      kind: 'stall',
      ...{ zone, street, xCm: 300 + at * 300, yCm, widthCm: 300, depthCm: 200, turn: 0 },
    }));
  const widthCm = 600 + perRow * 300 + 800;
  const area = (at: number, of: Omit<DrawnArea, 'id'>): DrawnArea => ({ id: idOf(at), ...of });
  return {
    sheet: { widthCm, depthCm: 2000 },
    picture: null,
    pitches: [
      ...row('A', 'Lindenallee', 300, 'private'),
      ...row('B', 'Lindenallee', 1000, 'private'),
      ...row('C', 'Am Teich', 1500, 'commercial'),
      {
        ...{ id: idOf(7), number: 'K1', kind: 'blanket', zone: 'children', street: 'Am Teich' },
        ...{ xCm: widthCm - 500, yCm: 1300, widthCm: 250, depthCm: 200, turn: 30 },
      },
    ],
    areas: [
      area(1, {
        ...{ kind: 'lane', words: 'Rettungsgasse', xCm: widthCm / 2, yCm: 650 },
        ...{ widthCm: widthCm - 200, depthCm: 350, turn: 0 },
      }),
      area(2, {
        ...{ kind: 'blocked', words: 'Hydrant', xCm: widthCm - 400, yCm: 300 },
        ...{ widthCm: 300, depthCm: 200, turn: 0 },
      }),
      area(3, {
        ...{ kind: 'label', words: 'Schloss', xCm: widthCm / 2, yCm: 1800 },
        ...{ widthCm: 800, depthCm: 200, turn: 0 },
      }),
    ],
  };
}

export const aPaperBooking = (changes: Partial<PaperBooking> = {}): PaperBooking => ({
  id: changes.id ?? changes.numbers?.[0] ?? 'b1',
  state: 'confirmed',
  kind: 'private',
  zone: 'private',
  numbers: ['A1'],
  street: 'Lindenallee',
  wanted: 1,
  setUpAt: '07:45',
  tablesHired: 0,
  goods: ['toys', 'clothes'],
  licenceSeenOn: null,
  name: 'Kim Beispiel',
  phone: '02855 123456',
  address: 'Am Alten Teich 12, 12345 Musterstadt',
  billId: null,
  openCents: 0,
  ...changes,
});

/** Sixty letters. */
export const aLongName = 'Maximiliane-Katharina Freifrau von Hohenstein-Öztürk-Kowalski';

/** Somebody in every way a list has. */
export const somePaperBookings: readonly PaperBooking[] = [
  aPaperBooking({ numbers: ['A1', 'A2'], tablesHired: 2, billId: 'r1', openCents: 2500 }),
  aPaperBooking({ numbers: ['A3'], name: null, phone: null, address: null }),
  aPaperBooking({ numbers: ['A4'], name: aLongName, address: null }),
  aPaperBooking({ numbers: ['B1'], name: 'سلمى الحداد', phone: null }),
  aPaperBooking({ numbers: ['B2'], billId: 'r1', openCents: 2500 }),
  aPaperBooking({
    ...{ numbers: ['C1'], street: 'Am Teich', kind: 'commercial', zone: 'commercial' },
    ...{ name: 'Antik Kontor Beispiel', goods: ['antiques'], licenceSeenOn: '2027-03-02' },
  }),
  aPaperBooking({ numbers: ['C2'], street: 'Am Teich', state: 'offered', name: 'Toni Angebot' }),
  aPaperBooking({ id: 'w1', state: 'waiting', numbers: [], street: '', name: 'Robin Wartet' }),
];
