import { canonicalBytes } from '@dabei/server/lots';
import type { DrawInstance } from '@dabei/domain';
import { checkDrawFile } from './check-draw-file';
import type { DrawFile, DrawFileRow } from './draw-file';
import type { DrawFileInput } from './draw-file-input';
import { FEWEST_LISTS, makeDrawFile } from './make-draw-file';
import { aDrawnSeason, certifyWithoutSolver } from './testing/a-drawn-season';

async function fileOf(input: DrawFileInput): Promise<DrawFile> {
  const file = await makeDrawFile(input, certifyWithoutSolver);
  if (file === null) throw new Error('Too few lists.');
  return file;
}

const wrongIn = (content: unknown): string[] =>
  checkDrawFile(content).flatMap(({ check, ok }) => (ok ? [] : [check]));

const noReserved: NonNullable<Parameters<typeof aDrawnSeason>[0]>['change'] = (season) => ({
  ...season,
  events: season.events.map((event) => ({ ...event, reserved: 0 })),
});

let file: DrawFile;
beforeAll(async () => {
  file = await fileOf(aDrawnSeason());
});

const rowWhere = (fits: (row: DrawFileRow) => boolean): DrawFileRow => {
  const row = structuredClone(file.rows.find(fits));
  if (row === undefined) throw new Error('The season has no such row.');
  return row;
};
const withRow = (row: DrawFileRow): DrawFile => ({
  ...file,
  rows: file.rows.map((one) => (one.nonce === row.nonce ? row : one)),
});

describe('the public file of a draw', () => {
  it('is right in every point, after a way through JSON as well', () => {
    expect(wrongIn(file)).toEqual([]);
    expect(wrongIn(JSON.parse(canonicalBytes(file).toString()))).toEqual([]);
  });

  it('is right with many seasons, some of them with places reserved', async () => {
    for (const seed of [2, 3, 4, 5, 6]) {
      expect(wrongIn(await fileOf(aDrawnSeason({ seed })))).toEqual([]);
    }
  });

  it('is the same bytes whatever the order of children and events', async () => {
    const input = aDrawnSeason();
    const turned: DrawFileInput = {
      ...input,
      frozen: {
        lists: [...input.frozen.lists].reverse(),
        groups: [...input.frozen.groups].reverse(),
      },
      instance: {
        ...input.instance,
        children: [...input.instance.children].reverse(),
        events: [...input.instance.events].reverse(),
      },
      result: { ...input.result, placements: [...input.result.placements].reverse() },
    };
    expect(canonicalBytes(await fileOf(turned))).toEqual(canonicalBytes(file));
  });

  it('lets every hot event be repeated where nothing hidden plays a part', async () => {
    const open = await fileOf(aDrawnSeason({ change: noReserved }));
    const hot = open.events.filter((event) => event.hot);
    expect(hot.length).toBeGreaterThan(2);
    expect(hot.filter(({ repeatable }) => !repeatable)).toEqual([]);
  });

  it('is not made where a row would soon be somebody', async () => {
    const input = aDrawnSeason({ children: FEWEST_LISTS - 1 });
    expect(await makeDrawFile(input, certifyWithoutSolver)).toBeNull();
  });

  it('refuses lots that do not follow from the seed', async () => {
    const later = aDrawnSeason({
      later: (season) => ({
        ...season,
        children: season.children.map((child) => ({
          ...child,
          lot: season.children.length + 1 - child.lot,
        })),
      }),
    });
    await expect(fileOf(later)).rejects.toThrow('does not follow from the seed');
  });
});

describe('what nobody may learn', () => {
  it('is not there: the marks of the second tier leave no trace beside the result', async () => {
    const marked = aDrawnSeason({
      later: (season) => ({
        ...season,
        children: season.children.map((child) => ({ ...child, priority: !child.priority })),
      }),
    });
    expect(canonicalBytes(await fileOf(marked))).toEqual(canonicalBytes(file));
  });

  it('no key of a child, event, offer or bus gets out', () => {
    expect(canonicalBytes(file).toString()).not.toContain('id-of-');
  });

  it('a row is lot, nonce, list, answers and places, and no more', () => {
    const keys = new Set(file.rows.flatMap((row) => Object.keys(row)));
    expect([...keys].sort()).toEqual([
      'answers',
      'byHand',
      'byLot',
      'limits',
      'lot',
      'maxPlaces',
      'nonce',
      'places',
      'salt',
      'setAside',
      'wishes',
    ]);
    expect(wrongIn({ ...file, rows: [{ ...file.rows[0], reducedFee: true }] })).toEqual(['format']);
  });

  it('a protected family’s list stays closed: lot, nonce and hash, and the file is right all the same', async () => {
    for (const seed of [1, 2, 3]) {
      const closed = (season: DrawInstance) => [
        ...season.children.slice(0, 3).map(({ key }) => key),
        ...season.groups.slice(0, 2).flatMap(({ members }) => members.slice(0, 1)),
      ];
      const made = await fileOf(aDrawnSeason({ seed, closed }));
      expect(made.closedRows.map((row) => Object.keys(row).sort())).toEqual(
        made.closedRows.map(() => ['hash', 'lot', 'nonce']),
      );
      expect(made.closedRows.length).toBeGreaterThanOrEqual(4);
      expect(made.closedGroups.length).toBeGreaterThanOrEqual(2);
      expect(wrongIn(made)).toEqual([]);
      const [first] = made.closedRows;
      const other = { ...first, hash: '00'.repeat(32) };
      expect(wrongIn({ ...made, closedRows: [other, ...made.closedRows.slice(1)] })).toContain(
        'seal',
      );
    }
  });

  it('refused by hand and not allowed read the same', async () => {
    const input = aDrawnSeason({
      later: (season) => ({
        ...season,
        children: season.children.map((child, index) =>
          index === 0
            ? { ...child, forbidden: child.wishes.slice(0, 1) }
            : index === 1
              ? { ...child, wishes: child.wishes.slice(1) }
              : child,
        ),
      }),
    });
    const made = await fileOf(input);
    const firstAnswers = input.frozen.lists
      .slice(0, 2)
      .map(({ nonce }) => made.rows.find((row) => row.nonce === nonce)?.answers[0]);
    expect(firstAnswers).toEqual(['not-given', 'not-given']);
    expect(wrongIn(made)).toEqual([]);
  });
});

describe('a file somebody changed is refused', () => {
  it('with another wish, another nonce, another group', () => {
    const row = rowWhere(({ wishes }) => wishes.length > 3);
    expect(wrongIn(withRow({ ...row, wishes: [...row.wishes].reverse() }))).toContain('seal');
    const other = withRow({ ...row, nonce: row.nonce, maxPlaces: row.maxPlaces + 1 });
    expect(wrongIn(other)).toContain('seal');
    expect(wrongIn({ ...file, groups: file.groups.slice(1) })).toContain('seal');
  });

  it('with another secret, number, seed or lot', () => {
    const { seal } = file;
    expect(wrongIn({ ...file, seal: { ...seal, secret: '00'.repeat(32) } })).toContain('seal');
    expect(wrongIn({ ...file, seal: { ...seal, publicNumber: '1' } })).toEqual(['seed']);
    expect(wrongIn({ ...file, seal: { ...seal, seed: '00'.repeat(32) } })).toContain('lots');
    const [first, second, ...rest] = file.rows;
    if (!first || !second) throw new Error('no rows');
    const swapped = [{ ...first, lot: second.lot }, { ...second, lot: first.lot }, ...rest];
    expect(wrongIn({ ...file, rows: swapped })).toContain('lots');
  });

  it('with a place more than there are', () => {
    const row = rowWhere(({ answers }) => answers.includes('full'));
    const full = row.wishes[row.answers.indexOf('full')] ?? '';
    expect(wrongIn(withRow({ ...row, places: [...row.places, full] }))).toContain('rules');
  });

  it('with a winner of a hot event exchanged', async () => {
    const open = await fileOf(aDrawnSeason({ change: noReserved }));
    const winner = open.rows.find(({ byLot }) => byLot.length > 0);
    const slug = winner?.byLot[0] ?? '';
    const loser = open.rows.find(
      ({ wishes, places }) => wishes.includes(slug) && !places.includes(slug),
    );
    const without = (list: string[]) => list.filter((one) => one !== slug);
    const rows = open.rows.map((row) => {
      if (row === winner) return { ...row, places: without(row.places), byLot: without(row.byLot) };
      if (row === loser)
        return { ...row, places: [...row.places, slug], byLot: [...row.byLot, slug] };
      return row;
    });
    expect(wrongIn({ ...open, rows })).toContain('hot');
  });

  it('with an answer that is not true', () => {
    const row = rowWhere(({ answers }) => answers.includes('full'));
    const answers = row.answers.map((answer) => (answer === 'full' ? 'time-conflict' : answer));
    expect(wrongIn(withRow({ ...row, answers }))).toContain('answers');
  });

  it('with a child more, a bound less, or a proof that is none', () => {
    const [places, early] = file.tiers;
    if (!places || !early) throw new Error('no tiers');
    const change = (tier: object) => wrongIn({ ...file, tiers: [{ ...places, ...tier }, early] });
    expect(change({ value: places.value - 1 })).toEqual(['places']);
    expect(change({ bound: places.bound - 1 })).toEqual(['places']);
    expect(change({ proof: { multipliers: [[0, -65536]] } })).toEqual(['places']);
    expect(change({ proof: { multipliers: [[999999, 1]] } })).toEqual(['places']);
    expect(wrongIn({ ...file, tiers: [places] })).toEqual(['first-three']);
  });

  it('and something else is no file at all', () => {
    expect(wrongIn(undefined)).toEqual(['format']);
    expect(wrongIn({ ...file, format: 'dabei-draw/1' })).toEqual(['format']);
  });
});
