import type { BoothPlaceDrawn, DrawnArea, PowerConnectionInput } from '@dabei/contracts';
import type { BoothCall } from '../facts/booth-call';
import type { CommunityDay } from '../facts/community-day';
import { drawnSquare, type DrawnSquare } from '../papers/drawn-square';
import type { PaperBooth } from '../papers/paper-booths';
import type { PaperDay } from '../papers/paper-day';
import type { PaperAct } from '../papers/running-order-sheet';
import type { TicketOf } from '../papers/welcome-sheet';

const since = new Date('2027-07-01T08:00:00Z');
const idOf = (at: number): string => `0198c0de-0000-7000-8000-${String(at).padStart(12, '0')}`;

const day: CommunityDay = {
  id: idOf(1),
  slug: 'weltkindertag-2027',
  title: 'Weltkindertag',
  intro: '',
  place: 'Stadtpark',
  phase: 'closed',
  heldOn: '2027-09-19',
  opensAt: '10:00',
  closesAt: '18:00',
  signUpFrom: since,
  cancelFreeUntil: since,
  graceMinutes: 15,
  shiftsInARow: 2,
  pauseMinutes: 30,
  youthUntil: '20:00',
  youthHours: 6,
  emergency: 'Leitung des Platzes: 0151 23456789, Zelt am Eingang',
  calledOffAt: null,
  calledOffWords: null,
  thankedAt: null,
  eraseOn: '2027-11-14',
  version: 1,
};

const call: BoothCall = {
  dayId: day.id,
  opensAt: since,
  closesAt: since,
  allocation: 'draw',
  places: 40,
  minimums: [],
  about: '',
  setUpFrom: '07:00',
  setUpUntil: '09:30',
  setUpMinutes: 15,
  laneCapacity: 6,
  stageOpens: '11:00',
  stageCloses: '17:00',
  stageFrom: null,
  stageVersion: 1,
  lostChildPoint: 'Rotes Zelt am Brunnen',
  firstAid: 'Wagen des Roten Kreuzes neben der Bühne',
  safety: 'Der Hydrant an der Linde bleibt frei.',
  sheet: { widthCm: 6000, depthCm: 3000 },
  planVersion: 1,
  version: 1,
};

/** A Weltkindertag as its papers get it. */
export const aPrintedDay = (
  changes: { day?: Partial<CommunityDay>; call?: Partial<BoothCall> } = {},
): PaperDay => ({
  day: { ...day, ...changes.day },
  call: { ...call, ...changes.call },
  office: { name: 'Familienbüro', phone: '02855 80-000' },
  stand: 'Stand: Freitag, 17. September, 12 Uhr',
});

const zones = ['activity', 'food', 'information', 'any'] as const;

/** Forty places in four rows, a lane between them, words for the stage. */
export function aPrintedSquare(): DrawnSquare {
  const places = Array.from({ length: 40 }, (_, at): BoothPlaceDrawn => {
    const [row, column] = [Math.floor(at / 10), at % 10];
    return {
      ...{ id: idOf(100 + at), number: String(at + 1), street: row < 2 ? 'Hauptweg' : 'Am Teich' },
      ...{ xCm: 600 + column * 520, yCm: [350, 1050, 1500, 2200][row] ?? 0 },
      ...{ widthCm: 400, depthCm: 300, turn: 0, zone: zones[row] ?? 'any' },
      ...{ hasWater: false, isStepFree: true, vehicleCm: 0, connectionId: null },
    };
  });
  const area = (id: number, of: Omit<DrawnArea, 'id' | 'turn'>): DrawnArea => ({
    ...{ id: idOf(id), turn: 0 },
    ...of,
  });
  const areas = [
    area(1, { kind: 'lane', words: 'Hauptweg', xCm: 3000, yCm: 700, widthCm: 5600, depthCm: 320 }),
    area(2, { kind: 'lane', words: 'Am Teich', xCm: 3000, yCm: 1850, widthCm: 5600, depthCm: 320 }),
    area(3, { kind: 'label', words: 'Bühne', xCm: 3000, yCm: 2700, widthCm: 1200, depthCm: 300 }),
    area(4, { kind: 'blocked', words: 'Linde', xCm: 5600, yCm: 2650, widthCm: 500, depthCm: 500 }),
  ];
  return drawnSquare({ call, square: { places, areas, connections: [], booths: [] } });
}

/** What a booth on place 12 was told. */
export const aTicket = (changes: Partial<TicketOf> = {}): TicketOf => ({
  association: 'Turnverein Musterstadt 1908',
  place: {
    ...{ id: idOf(111), number: '12', street: 'Hauptweg', setUpAt: '07:30', connection: 'V1' },
    arrivalCode: 'K7M4-Q2XP',
  },
  acts: [{ title: 'Kinderchor', minutes: 20, startsAt: new Date('2027-09-19T10:30:00Z') }],
  ...changes,
});

export const aPaperBooth = (number: string, changes: Partial<PaperBooth> = {}): PaperBooth => ({
  id: number,
  number,
  street: 'Hauptweg',
  association: `Verein ${number}`,
  title: 'Bewegung für alle',
  kind: 'activity',
  setUpAt: '07:30',
  connection: null,
  watts: 0,
  connector: null,
  vehicleCm: null,
  tables: 2,
  water: false,
  name: 'Kim Beispiel',
  phone: '02855 123456',
  ...changes,
});

/** Sixty letters. */
export const aLongAssociation = 'Förderverein der Gemeinschaftsgrundschule Musterstadt-Nord 1';

/** A booth in every way the lists have. */
export const somePaperBooths: readonly PaperBooth[] = [
  aPaperBooth('2', { association: 'Ballverein', setUpAt: '08:00', vehicleCm: 450 }),
  aPaperBooth('3', {
    ...{ association: aLongAssociation, kind: 'food', water: true, setUpAt: '07:15' },
    ...{ connection: 'V1', watts: 3600, connector: 'schuko', title: 'Waffeln und Kakao' },
  }),
  aPaperBooth('12', {
    association: 'Arbeiterwohlfahrt',
    setUpAt: null,
    tables: 0,
    phone: null,
    watts: 400,
  }),
  aPaperBooth('20', {
    ...{ association: 'نادي الأطفال', name: 'سلمى الحداد', kind: 'information' },
    ...{ connection: 'V1', watts: 500, connector: 'schuko', street: 'Am Teich' },
  }),
];

export const someConnections: readonly PowerConnectionInput[] = [
  {
    ...{ id: idOf(50), name: 'V1', limitWatts: 11_000 },
    sockets: { schuko: 6, 'cee-16': 1, 'cee-32': 0 },
  },
  {
    ...{ id: idOf(51), name: 'V2', limitWatts: 3000 },
    sockets: { schuko: 2, 'cee-16': 0, 'cee-32': 0 },
  },
];

export const aPaperAct = (from: string, changes: Partial<PaperAct> = {}): PaperAct => ({
  id: from,
  title: 'Kinderchor',
  about: '',
  minutes: 20,
  changeoverMinutes: 10,
  startsAt: new Date(`2027-09-19T${from}:00+02:00`),
  endsAt: new Date(new Date(`2027-09-19T${from}:00+02:00`).getTime() + 20 * 60_000),
  association: null,
  person: null,
  ...changes,
});

export const someActs: readonly PaperAct[] = [
  aPaperAct('11:00', { title: 'Begrüßung', about: 'Die Bürgermeisterin eröffnet den Tag.' }),
  aPaperAct('11:30', { association: 'Musikschule' }),
  aPaperAct('12:00', { title: 'Einradtruppe', changeoverMinutes: 0, association: 'Turnverein' }),
];
