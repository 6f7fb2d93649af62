import type { Participant } from '@dabei/contracts';
import { momentText, type Voice } from '@dabei/words';

/** Where a registration stands, as a sentence: "Mia hat einen Platz." */
export function personSentence(person: Participant, voice: Voice): string {
  const { firstName: child, state, offerChannel, offerExpiresAt } = person;
  if (offerChannel !== null && (state === 'waiting' || state === 'queued')) {
    return offerExpiresAt
      ? voice.t('participants.status.offered', { child, at: momentText(offerExpiresAt, voice) })
      : voice.t(`participants.status.offered-${offerChannel}`, { child });
  }
  return voice.t(`participants.status.${state}`, { child, ahead: person.ahead ?? 0 });
}
