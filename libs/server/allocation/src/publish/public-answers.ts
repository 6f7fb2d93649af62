import { DrawExplainer } from '@dabei/domain';
import type { DrawFile, PublicAnswer } from './draw-file';
import { publicAnswerOf } from './public-answer';
import { publicInstance, publicPlacements } from './public-instance';

type Known = Pick<DrawFile, 'rows' | 'events' | 'buses' | 'groups'>;

/**
 * The answer to every wish as it follows from what is public alone, by lot: so that no answer says more than the
 * places do. Wishes that are `not-given` stay so.
 */
export function answersFrom(file: Known): ReadonlyMap<number, PublicAnswer[]> {
  const explainer = new DrawExplainer(publicInstance(file), publicPlacements(file.rows), {
    drawnByLot: new Set(),
  });
  return new Map(
    file.rows.map(({ lot, wishes, answers }) => {
      const found = new Map(
        explainer.ofChild(String(lot)).map(({ event, reason }) => [event, publicAnswerOf(reason)]),
      );
      return [
        lot,
        wishes.map((wish, index) =>
          answers[index] === 'not-given' ? 'not-given' : (found.get(wish) ?? 'not-given'),
        ),
      ];
    }),
  );
}
