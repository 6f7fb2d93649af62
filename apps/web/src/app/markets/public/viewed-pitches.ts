import type { PublicPlan } from '@dabei/contracts';
import type { ViewedPlan } from '../../plan/plan-view/viewed-plan';
import type { Words } from '../../shared/words';

type PlanLook = PublicPlan['pitches'][number]['look'];

/** What somebody else only holds is as good as taken to who has a pitch already. */
const lookBeside = (look: PlanLook, own: readonly string[]): PlanLook =>
  own.length > 0 && look === 'held' ? 'taken' : look;

/** The plan of a market for the plan view, with one's own pitches marked. */
export function viewedPlanOf(
  { sheet, picture, pitches, areas }: PublicPlan,
  own: readonly string[],
  words: Words,
): ViewedPlan {
  return {
    sheet,
    picture,
    areas,
    places: pitches.map(({ kind, zone, ...pitch }) => ({
      ...pitch,
      look: own.includes(pitch.id) ? 'mine' : lookBeside(pitch.look, own),
      words: words.t('market.pitch-words', {
        kind: words.t(`market.pitch-kind.${kind}`),
        zone: words.t(`market.zone.${zone}`),
      }),
    })),
  };
}
