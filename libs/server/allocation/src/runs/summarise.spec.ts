import { aDraw, aDrawChild, aDrawEvent } from '@dabei/domain/testing';
import type { StoredList } from '../facts/stored-lists';
import { answersOfRun } from './answers-of-run';
import type { PreparedRun } from './prepare-run';
import { summarise } from './summarise';

/** c1 and c2 want the zoo, c3 wished what the rules do not allow; c4 has a place already and may have one more. */
function aRun(): PreparedRun {
  const instance = aDraw(
    [
      aDrawChild('c1', ['zoo']),
      aDrawChild('c2', ['zoo']),
      aDrawChild('c3', []),
      aDrawChild('c4', ['bad', 'kino'], { maxPlaces: 1 }),
    ],
    [aDrawEvent('zoo'), aDrawEvent('bad'), aDrawEvent('kino')],
  );
  const list = (wishes: string[], maxPlaces: number | null = null) =>
    ({ childId: `child ${wishes.join(' ')}`, wishes, maxPlaces }) as StoredList;
  return {
    instance,
    lists: new Map([
      ['c1', list(['id-zoo', 'id-old'])],
      ['c2', list(['id-zoo'])],
      ['c3', list(['id-old'])],
      ['c4', list(['id-bad', 'id-kino'])],
    ]),
    eventKeys: new Map(['zoo', 'bad', 'kino'].map((key) => [`id-${key}`, key])),
    events: new Map(),
  } as unknown as PreparedRun;
}

const hot = { events: [], needed: [], placements: [], afterwards: [] };
const sits = (child: string, event: string) => ({ child, event });
const placements = [sits('c1', 'zoo'), sits('c4', 'bad')];

describe('the counts of a run', () => {
  it('count everybody who handed in a list, also where no wish is allowed', () => {
    const run = aRun();
    const summary = summarise(run, placements);
    expect(summary).toMatchObject({ children: 4, wishes: 6, placed: 2, emptyHanded: 2 });
    expect(answersOfRun(run, { placements, hot }, 2).emptyHands.map(({ cause }) => cause)).toEqual([
      'not-enough-places',
      'only-not-allowed',
    ]);
  });

  it('count a place by hand that nobody wished: no empty hand, and no early wish', () => {
    const run = aRun();
    const byHand = [...placements, sits('c3', 'kino')];
    const summary = summarise(run, byHand);
    expect(summary).toMatchObject({ placed: 3, emptyHanded: 1, firstWish: 2, firstThree: 2 });
    expect(answersOfRun(run, { placements: byHand, hot }, 2).emptyHands).toHaveLength(1);
    const ranks = summary.byRank.reduce((sum, count) => sum + count, 0);
    expect(ranks + summary.emptyHanded).toBe(summary.children);
  });

  it('what a child already has does not make the campaign’s limit its parents’', () => {
    const run = aRun();
    const second = (given: PreparedRun) =>
      answersOfRun(given, { placements, hot }, 2).answers.find(
        ({ eventId }) => eventId === 'id-kino',
      )?.reason;
    expect(second(run)).toBe('campaign-limit');
    const own = { childId: 'c', wishes: ['id-bad', 'id-kino'], maxPlaces: 1 } as StoredList;
    expect(second({ ...run, lists: new Map([...run.lists, ['c4', own]]) })).toBe('own-limit');
  });
});
