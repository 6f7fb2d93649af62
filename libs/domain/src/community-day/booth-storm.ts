import { toldOnce } from '../notifications/told-once';
import { targetOf } from '../transitions/transition-table';
import { boothTransitions, type BoothMove, type BoothState } from './booth-state';

/**
 * What calling the day off means for a booth: `ends`, it came or wanted to come; `closes`, it is there already and goes
 * home; `missed`, it did not come this very morning, is told so that nobody sets out, and stays released; `untold`, it
 * was never handed in or was over before.
 */
export type BoothStormStanding = 'ends' | 'closes' | 'missed' | 'untold';

/** Read from the table of states, so that no state is forgotten. */
export function boothStormStanding(state: BoothState): BoothStormStanding {
  switch (targetOf<BoothState, BoothMove>(boothTransitions, state, 'call-off')) {
    case 'called-off':
      return 'ends';
    case 'closed':
      return 'closes';
    default:
      return state === 'released' ? 'missed' : 'untold';
  }
}

export interface StormBooth {
  id: string;
  state: BoothState;
  /** The same for everything one association has on this day. */
  associationKey: string;
  hasEmail: boolean;
}

/** Somebody on the stage: it ends with the day itself, and is told with the booths of the same association. */
export type StormAct = Omit<StormBooth, 'state'>;

export interface BoothStorm {
  ending: string[];
  closing: string[];
  /** One message for each association, about the first of its booths, or of its acts where it has no booth. */
  byMail: string[];
  /** Nobody without an address is forgotten: the office calls. */
  byPhone: string[];
}

/** What one decision does to all booths and acts, for the preview and for the deed alike; ids in the order given. */
export function boothStorm(
  booths: readonly StormBooth[],
  acts: readonly StormAct[] = [],
): BoothStorm {
  const told = booths.filter(({ state }) => boothStormStanding(state) !== 'untold');
  const standing = (wanted: BoothStormStanding): string[] =>
    booths.filter(({ state }) => boothStormStanding(state) === wanted).map(({ id }) => id);
  return {
    ending: standing('ends'),
    closing: standing('closes'),
    ...toldOnce(
      [...told, ...acts].map(({ id, associationKey, hasEmail }) => ({
        id,
        personKey: associationKey,
        hasEmail,
      })),
    ),
  };
}
