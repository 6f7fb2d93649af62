import type { wishReasons } from '@dabei/contracts';
import {
  DrawExplainer,
  emptyHandCause,
  forFamily,
  type DrawResult,
  type EmptyHandCause,
  type WishReason,
} from '@dabei/domain';
import type { StoredList } from '../facts/stored-lists';
import type { PreparedRun } from './prepare-run';

type Code = (typeof wishReasons)[number];

/** The answer to one wish, as it is stored. */
export interface WishAnswerRow {
  childId: string;
  eventId: string;
  position: number;
  reason: Code;
  lastLot: number | null;
  otherEventId: string | null;
}

/** A child that gets nothing, and why. */
export interface EmptyHand {
  childId: string;
  cause: EmptyHandCause;
}

/** One honest reason for every wish of every child, and the cause of every empty hand. */
export function answersOfRun(
  run: PreparedRun,
  { placements, hot }: Pick<DrawResult, 'placements' | 'hot'>,
  campaignMaxPlaces: number | null,
): { answers: WishAnswerRow[]; emptyHands: EmptyHand[] } {
  const byLot = new Set(hot.events.map(({ event }) => event));
  const explainer = new DrawExplainer(run.instance, placements, {
    drawnByLot: byLot,
    drawnApart: hot.afterwards,
    ownLimit: childrenWithOwnLimit(run, campaignMaxPlaces),
    ...(campaignMaxPlaces === null ? {} : { campaignMaxPlaces }),
  });
  const answers: WishAnswerRow[] = [];
  const emptyHands: EmptyHand[] = [];
  const placed = new Set(placements.map(({ child }) => child));
  for (const [key, list] of run.lists) {
    const reasons = explainer.ofChild(key);
    // a place given by hand may be none of the wishes
    const cause = placed.has(key) ? null : emptyHandCause(reasons, byLot);
    if (cause !== null) emptyHands.push({ childId: list.childId, cause });
    for (const [index, eventId] of list.wishes.entries()) {
      const found = reasons.find(({ event }) => event === run.eventKeys.get(eventId));
      answers.push({
        childId: list.childId,
        eventId,
        position: index + 1,
        ...answerOf(found?.reason, run),
      });
    }
  }
  return { answers, emptyHands };
}

/** What a child already has counts towards both limits, so it does not make the campaign's one the parents'. */
function childrenWithOwnLimit(
  { lists }: PreparedRun,
  campaignMaxPlaces: number | null,
): Set<string> {
  const below = ({ maxPlaces }: StoredList) =>
    maxPlaces !== null && maxPlaces < (campaignMaxPlaces ?? Infinity);
  return new Set([...lists].flatMap(([key, list]) => (below(list) ? [key] : [])));
}

/** A wish the draw did not look at is one the rules do not allow this child. */
function answerOf(
  given: WishReason | undefined,
  { events }: PreparedRun,
): Pick<WishAnswerRow, 'reason' | 'lastLot' | 'otherEventId'> {
  if (given === undefined) return { reason: 'not-allowed', lastLot: null, otherEventId: null };
  const reason = forFamily(given);
  return {
    reason: reason.code === 'reserved-only' ? 'full-for-others' : reason.code,
    lastLot: reason.code === 'full' ? reason.lastLotServed : null,
    otherEventId: 'with' in reason ? (events.get(reason.with)?.id ?? null) : null,
  };
}
