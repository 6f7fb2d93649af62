import {
  donorsMayClaim,
  officeMayPromise,
  treeMoves,
  treePhaseAfter,
  treePhases,
  treePhasesByCurrency,
  type TreeMove,
  type TreePhase,
} from './tree-phase';
import { mayPublishWishes, moveTree } from './tree-move-check';

const expected: Record<TreePhase, Partial<Record<TreeMove, TreePhase>>> = {
  preparing: { advance: 'collecting', 'give-up': 'counted' },
  collecting: { advance: 'published', 'go-back': 'preparing', 'give-up': 'counted' },
  published: { advance: 'intake', 'go-back': 'collecting', 'give-up': 'counted' },
  intake: { advance: 'gap-closing', 'go-back': 'published', 'give-up': 'counted' },
  'gap-closing': { advance: 'handover', 'go-back': 'intake', 'give-up': 'counted' },
  handover: { advance: 'counted', 'go-back': 'gap-closing', 'give-up': 'counted' },
  counted: { erase: 'erased' },
  erased: {},
};
const ready = { hasConsent: true, openWishes: 0, anotherRuns: false };

describe('the phases of a wish tree', () => {
  it.each(treePhases.flatMap((phase) => treeMoves.map((move) => [phase, move] as const)))(
    '%s, %s',
    (phase, move) => {
      expect(treePhaseAfter(phase, move)).toBe(expected[phase][move] ?? null);
    },
  );

  it('are walked from the first to the last', () => {
    const walked = ['advance', 'advance', 'advance', 'advance', 'advance', 'advance', 'erase'];
    let phase: TreePhase | null = 'preparing';
    for (const move of walked) phase = phase && treePhaseAfter(phase, move as TreeMove);
    expect(phase).toBe('erased');
  });

  it('collect no wish before there is a text to agree to', () => {
    expect(moveTree('preparing', 'advance', { ...ready, hasConsent: false })).toEqual({
      outcome: 'refused',
      reason: 'consent-missing',
    });
    expect(moveTree('preparing', 'advance', ready)).toEqual({ outcome: 'moved', to: 'collecting' });
  });

  it('run for one campaign at a time', () => {
    const beside = { ...ready, anotherRuns: true };
    expect(moveTree('preparing', 'advance', beside)).toEqual({
      outcome: 'refused',
      reason: 'another-runs',
    });
    expect(moveTree('collecting', 'advance', beside)).toEqual({
      outcome: 'moved',
      to: 'published',
    });
  });

  it('say which campaign is meant: every one that is not erased, the running first', () => {
    expect([...treePhasesByCurrency].sort()).toEqual(
      treePhases.filter((phase) => phase !== 'erased').sort(),
    );
    expect(treePhasesByCurrency.slice(-2)).toEqual(['preparing', 'counted']);
  });

  it('are counted only when no wish is open, and never by going on from there', () => {
    expect(moveTree('handover', 'advance', { ...ready, openWishes: 1 })).toEqual({
      outcome: 'refused',
      reason: 'wishes-open',
    });
    expect(moveTree('handover', 'advance', ready)).toEqual({ outcome: 'moved', to: 'counted' });
    expect(moveTree('counted', 'go-back', ready)).toEqual({
      outcome: 'refused',
      reason: 'not-in-this-phase',
    });
  });

  it('can be stepped back whatever is open', () => {
    expect(
      moveTree('handover', 'go-back', { hasConsent: false, openWishes: 9, anotherRuns: false }),
    ).toEqual({
      outcome: 'moved',
      to: 'gap-closing',
    });
  });

  it('say when donors may pick and when numbers are given', () => {
    expect(treePhases.filter(donorsMayClaim)).toEqual(['published', 'intake']);
    expect(treePhases.filter(officeMayPromise)).toEqual(['published', 'intake', 'gap-closing']);
    expect(treePhases.filter(mayPublishWishes)).toEqual([
      'collecting',
      'published',
      'intake',
      'gap-closing',
    ]);
  });
});
