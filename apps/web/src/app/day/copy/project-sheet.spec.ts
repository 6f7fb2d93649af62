import type { DaySheet } from '@dabei/contracts';
import { mergeSynced, projectSheet } from './project-sheet';
import { batchOf, stillWaiting, type Queued } from './queued';

const at = '2027-07-20T07:45:00Z';
const presence = (registrationId: string, state = 'expected') =>
  ({ registrationId, state, checkedInAt: null, checkedOutAt: null, fetchedBy: null }) as const;
const sheet = {
  now: at,
  headCount: null,
  children: ['ali', 'lea'].map((id) => ({ registrationId: id, presence: presence(id) })),
} as unknown as DaySheet;
const tap = (id: string, registrationId: string, kind: string): Queued => ({
  what: 'action',
  body: { id, at, registrationId, kind: kind as 'check-in' },
});
const statesOf = ({ children }: DaySheet) => children.map((child) => child.presence.state);

describe('a sheet without network', () => {
  it('shows at once what was tapped', () => {
    const queue = [tap('1', 'ali', 'check-in'), tap('2', 'lea', 'miss')];
    const shown = projectSheet(sheet, queue);
    expect(statesOf(shown)).toEqual(['present', 'missed']);
    expect(shown.children[0]?.presence.checkedInAt).toBe(at);
    expect(statesOf(sheet)).toEqual(['expected', 'expected']);
  });

  it('counts a tap once, also when the server knows it already', () => {
    const known = mergeSynced(sheet, {
      now: at,
      results: [],
      toldAbsent: ['lea'],
      headCount: { counted: 2, at },
      presences: [{ ...presence('ali', 'present'), state: 'present', checkedInAt: at }],
    });
    const shown = projectSheet(known, [
      tap('1', 'ali', 'check-in'),
      { what: 'count', body: { id: '3', at, counted: 1 } },
    ]);
    expect(statesOf(shown)).toEqual(['present', 'expected']);
    expect(shown.headCount?.counted).toBe(1);
    expect(shown.children.map(({ toldAbsent }) => toldAbsent)).toEqual([false, true]);
  });

  it('keeps in the queue what was tapped while an answer was on its way', () => {
    const queue = [tap('1', 'ali', 'check-in'), tap('2', 'lea', 'check-in')];
    expect(stillWaiting(queue, [{ id: '1' }]).map(({ body }) => body.id)).toEqual(['2']);
  });

  it('sends a long queue in the order it happened, a part at a time', () => {
    const queue = Array.from({ length: 70 }, (_, index) => tap(String(index), 'ali', 'check-in'));
    const { actions = [], reads } = batchOf(queue, 'device-1');
    expect(actions).toHaveLength(50);
    expect(actions[0]?.id).toBe('0');
    expect(reads).toEqual([]);
  });
});
