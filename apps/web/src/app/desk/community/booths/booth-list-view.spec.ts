import type { BoothRow } from '@dabei/contracts';
import { boothCounts, boothRows, freePlaces } from './booth-list-view';

const aRow = (row: Partial<BoothRow>): BoothRow => ({
  id: row.association ?? '',
  state: 'submitted',
  association: 'Turnverein',
  title: 'Bewegungsparcours',
  kind: 'activity',
  squareMetres: 9,
  watts: 0,
  water: false,
  together: null,
  gaps: 0,
  byHand: null,
  chosenBy: null,
  rank: null,
  lot: null,
  place: null,
  connection: null,
  toLookAt: 0,
  untold: false,
  setUpAt: null,
  arrivedAt: null,
  version: 1,
  ...row,
});
const byName = { by: 'association', order: 'up' } as const;
const namesOf = (rows: readonly BoothRow[]): string[] => rows.map(({ association }) => association);

describe('the list of booths', () => {
  const booths = [
    aRow({ association: 'Zirkus', state: 'placed', place: '12' }),
    aRow({ association: 'Imkerei', state: 'accepted', toLookAt: 1 }),
    aRow({ association: 'Ärztebund', state: 'waiting', rank: 2 }),
    aRow({ association: 'Malschule', state: 'waiting', rank: 1 }),
    aRow({ association: 'Angler', state: 'withdrawn' }),
  ];

  it('counts what there is to do', () => {
    expect(boothCounts(booths)).toMatchObject({ all: 5, look: 1, waiting: 2, placed: 1, out: 1 });
  });

  it('sorts names as a directory does', () => {
    expect(namesOf(boothRows(booths, 'all', '', byName))).toEqual([
      'Angler',
      'Ärztebund',
      'Imkerei',
      'Malschule',
      'Zirkus',
    ]);
  });

  it('finds every word, wherever it stands', () => {
    expect(namesOf(boothRows(booths, 'all', 'parcours 12', byName))).toEqual(['Zirkus']);
  });

  it('counts the waiting line without those who have left it', () => {
    const line = [
      aRow({ association: 'Zirkus', state: 'waiting', rank: 7 }),
      aRow({ association: 'Imkerei', state: 'waiting', rank: 4 }),
      aRow({ association: 'Angler', state: 'withdrawn' }),
    ];
    const rows = boothRows(line, 'waiting', '', byName);
    expect(rows.map(({ association, rank }) => [association, rank])).toEqual([
      ['Imkerei', 1],
      ['Zirkus', 2],
    ]);
  });

  it('knows who is next when a place is free', () => {
    const call = { places: 3 } as Parameters<typeof freePlaces>[0]['call'];
    const { free, next } = freePlaces({ call, booths });
    expect([free, next?.association]).toEqual([1, 'Malschule']);
  });

  it('has no place to give where there is no call', () => {
    expect(freePlaces({ call: null, booths }).free).toBe(0);
  });
});
