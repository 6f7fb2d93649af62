import type { Participant } from '@dabei/contracts';
import type { StatusTone } from '@dabei/web/ui';

const withPlace: readonly Participant['state'][] = ['confirmed', 'held', 'attended', 'missed'];
const inLine: readonly Participant['state'][] = ['waiting', 'queued'];

export interface PeopleParts {
  placed: Participant[];
  waiting: Participant[];
  gone: Participant[];
}

/** Who has a place, who waits (the first in line first), and who left. */
export function partsOf(people: readonly Participant[]): PeopleParts {
  return {
    placed: people.filter(({ state }) => withPlace.includes(state)),
    waiting: people
      .filter(({ state }) => inLine.includes(state))
      .sort((one, other) => (one.ahead ?? 0) - (other.ahead ?? 0)),
    gone: people.filter(({ state }) => ![...withPlace, ...inLine].includes(state)),
  };
}

/** The colour of a state; the word beside it is `desk.state.<name>`. */
export function stateOf({ state, offerChannel }: Participant): { tone: StatusTone; name: string } {
  if (offerChannel !== null && inLine.includes(state)) return { tone: 'offered', name: 'offered' };
  switch (state) {
    case 'confirmed':
    case 'attended':
      return { tone: 'confirmed', name: state };
    case 'cancelled':
    case 'expired':
      return { tone: 'cancelled', name: state };
    case 'missed':
      return { tone: 'quiet', name: state };
    default:
      return { tone: 'waiting', name: state };
  }
}

/** May somebody tick whether the child was there? */
export function mayMark({ state }: Participant): boolean {
  return state === 'confirmed' || state === 'attended' || state === 'missed';
}

/** May the office still call this registration off? */
export function mayCancel({ state }: Participant): boolean {
  return ['confirmed', 'held', 'waiting', 'queued'].includes(state);
}

/** May the child move to another event? Who has not typed the code yet does that first. */
export function mayMove({ state }: Participant): boolean {
  return state === 'confirmed' || state === 'waiting';
}

/** May the office offer a free place out of turn? */
export function mayServe({ state, offerChannel }: Participant): boolean {
  return state === 'waiting' && offerChannel === null;
}
