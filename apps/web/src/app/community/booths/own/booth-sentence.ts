import type { OwnBooth } from '@dabei/contracts';
import type { BoothState } from '@dabei/domain';
import type { StatusTone } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import type { Words } from '../../../shared/words';

const tones: Record<BoothState, StatusTone> = {
  draft: 'waiting',
  submitted: 'waiting',
  returned: 'waiting',
  complete: 'waiting',
  waiting: 'waiting',
  accepted: 'confirmed',
  placed: 'confirmed',
  arrived: 'confirmed',
  declined: 'cancelled',
  'called-off': 'cancelled',
  released: 'quiet',
  closed: 'quiet',
  withdrawn: 'quiet',
};

/** As the association knows it: a place counts once it was told, a day called off ends everything. */
export function knownState({ state, place, call }: OwnBooth): BoothState {
  if (call.calledOffWords !== null) return 'called-off';
  return state === 'placed' && place === null ? 'accepted' : state;
}

export const boothTone = (own: OwnBooth): StatusTone => tones[knownState(own)];

/** How it stands with a booth, in a sentence. */
export function boothSentence(own: OwnBooth, words: Pick<Words, 't' | 'voice'>): string {
  const state = knownState(own);
  const late = state === 'draft' && own.may.outcome === 'refused';
  return words.t(`booths.own.state.${late ? 'draft-late' : state}`, {
    moment: momentText(own.call.callClosesAt, words.voice()),
    rank: own.rank ?? 0,
    number: own.place?.number ?? '',
  });
}
