import { drawParties, type DrawParty } from '../markets/draw-parties';
import { partiesByLot } from '../markets/parties-by-lot';
import type { BoothKind } from './booth-needs';
import { isNamed, type NamedOverride } from './named-override';

/** A complete application that wants one of the places. */
export interface BoothWish {
  applicationId: string;
  kind: BoothKind;
  /** Neighbours who want to stand together share a word; null: alone. */
  togetherKey: string | null;
  /** What the office decided without the lot, who it was and why; null: the lot decides. */
  byHand: (NamedOverride & { choice: 'in' | 'out' }) | null;
}

export interface BoothChoiceInput {
  wishes: readonly BoothWish[];
  /** Booths that can stand on the square. */
  places: number;
  /** At least so many of a kind, as far as there are so many; the more important first. Without any: free for all. */
  minimums: readonly { kind: BoothKind; count: number }[];
  /** One explicit stored number per party that is drawn (`boothParties`), from the published seed. */
  lots: ReadonlyMap<string, number>;
}

/** What an association is told. Who waits together has one position, counted in parties from 1. */
export type BoothAnswer =
  | { outcome: 'chosen'; by: 'hand' | 'minimum' | 'lot' }
  | { outcome: 'waiting'; position: number }
  | { outcome: 'declined' };

export type BoothChoice =
  | {
      outcome: 'chosen';
      answers: ReadonlyMap<string, BoothAnswer>;
      /** Kinds of which there are fewer than wanted. */
      unmet: { kind: BoothKind; missing: number }[];
    }
  | { outcome: 'refused'; reason: 'unnamed-choice'; applicationIds: string[] }
  | { outcome: 'refused'; reason: 'more-by-hand-than-places'; byHand: number; places: number };

/** The parties one lot is drawn for: neighbours are one; whoever the office decided about is not drawn. */
export function boothParties(wishes: readonly BoothWish[]): DrawParty<BoothWish>[] {
  return drawParties(
    wishes.filter(({ byHand }) => byHand === null),
    ({ applicationId }) => applicationId,
  );
}

class Square {
  readonly answers = new Map<string, BoothAnswer>();
  private readonly chosen: BoothWish[] = [];

  constructor(private readonly places: number) {}

  /** All who want to stand together or none of them. */
  take(wishes: readonly BoothWish[], by: 'hand' | 'minimum' | 'lot'): boolean {
    if (this.chosen.length + wishes.length > this.places) return false;
    this.chosen.push(...wishes);
    for (const { applicationId } of wishes)
      this.answers.set(applicationId, { outcome: 'chosen', by });
    return true;
  }

  missing({ kind, count }: { kind: BoothKind; count: number }): number {
    return Math.max(0, count - this.chosen.filter((wish) => wish.kind === kind).length);
  }
}

/** What makes a choice by hand impossible: nobody stands for it, or there is no room for it. */
function refusalOf({ wishes, places }: BoothChoiceInput): BoothChoice | null {
  const unnamed = wishes.filter(({ byHand }) => byHand !== null && !isNamed(byHand));
  if (unnamed.length > 0)
    return {
      outcome: 'refused',
      reason: 'unnamed-choice',
      applicationIds: unnamed.map(({ applicationId }) => applicationId),
    };
  const byHand = wishes.filter((wish) => wish.byHand?.choice === 'in').length;
  return byHand > places
    ? { outcome: 'refused', reason: 'more-by-hand-than-places', byHand, places }
    : null;
}

/**
 * Chooses booths when more are wanted than there are places (issue 7 §1). What the office chose by hand stays; then
 * the lot fills the minimums of the kinds; then it decides between all who are left. Neighbours are chosen as one or
 * wait as one, and the next for whom there is room is chosen instead. Who waits, waits in the order of the lots.
 *
 * The same lots give the same answers, whatever the ids and the order of the wishes. Refused with `unnamed-choice`
 * (by hand, without who or why) and `more-by-hand-than-places`. RangeError where a party has no lot of its own.
 */
export function chooseBooths(input: BoothChoiceInput): BoothChoice {
  const refusal = refusalOf(input);
  if (refusal) return refusal;
  const { wishes, places, minimums, lots } = input;
  const square = new Square(places);
  square.take(
    wishes.filter(({ byHand }) => byHand?.choice === 'in'),
    'hand',
  );
  let left = partiesByLot(boothParties(wishes), lots);
  for (const minimum of minimums)
    left = left.filter(
      ({ requests }) =>
        square.missing(minimum) === 0 ||
        !requests.some(({ kind }) => kind === minimum.kind) ||
        !square.take(requests, 'minimum'),
    );
  left = left.filter(({ requests }) => !square.take(requests, 'lot'));
  left.forEach(({ requests }, at) => {
    for (const { applicationId } of requests)
      square.answers.set(applicationId, { outcome: 'waiting', position: at + 1 });
  });
  for (const { applicationId, byHand } of wishes)
    if (byHand?.choice === 'out') square.answers.set(applicationId, { outcome: 'declined' });
  return {
    outcome: 'chosen',
    answers: square.answers,
    unmet: minimums
      .map((minimum) => ({ kind: minimum.kind, missing: square.missing(minimum) }))
      .filter(({ missing }) => missing > 0),
  };
}
