import { dayText, momentText, type Voice } from '@dabei/words';
import type { RegistrationView } from '@dabei/contracts';
import type { StatusTone } from '@dabei/web/ui';

/** What a status sentence needs to know about a registration. */
export type StatusFacts = Pick<
  RegistrationView,
  'state' | 'ahead' | 'offer' | 'endReason' | 'childFirstName'
> & {
  event: Pick<RegistrationView['event'], 'cancelled' | 'missingForMinimum' | 'minimumDecidedOn'>;
};

export interface Status {
  tone: StatusTone;
  badge: string;
  sentence: string;
  /** A second sentence, for example about the minimum number. */
  more: string | null;
}

function minimum({ event }: StatusFacts, { t, language }: Voice): string | null {
  const { missingForMinimum: missing, minimumDecidedOn } = event;
  if (missing <= 0) return null;
  return minimumDecidedOn
    ? t('family.status.minimumUntil', {
        missing,
        until: dayText(minimumDecidedOn, language, 'bare'),
      })
    : t('family.status.minimum', { missing });
}

function offered(facts: StatusFacts, voice: Voice): string {
  const child = facts.childFirstName;
  return facts.offer?.expiresAt
    ? voice.t('family.status.offered', { child, at: momentText(facts.offer.expiresAt, voice) })
    : voice.t('family.status.offeredOpen', { child });
}

/** Where a child stands at an event: a sentence, never a code or a colour alone. */
export function statusOf(facts: StatusFacts, voice: Voice): Status {
  const child = facts.childFirstName;
  const say = (tone: StatusTone, badge: string, sentence: string, more: string | null = null) => ({
    tone,
    badge: voice.t(`family.status.badge-${badge}`),
    sentence,
    more,
  });
  if (facts.event.cancelled && facts.state !== 'attended') {
    return say('cancelled', 'cancelled', voice.t('family.status.eventCancelled', { child }));
  }
  if (facts.offer?.state === 'open') return say('offered', 'offered', offered(facts, voice));
  switch (facts.state) {
    case 'confirmed':
      return say(
        'confirmed',
        'confirmed',
        voice.t('family.status.confirmed', { child }),
        minimum(facts, voice),
      );
    case 'waiting':
      return say(
        'waiting',
        'waiting',
        voice.t('family.status.waiting', { child, ahead: facts.ahead ?? 0 }),
      );
    case 'held':
      return say('waiting', 'code', voice.t('family.status.held', { child }));
    case 'queued':
      return say('waiting', 'code', voice.t('family.status.codeMissing'));
    case 'cancelled':
    case 'expired':
      return say('cancelled', 'cancelled', voice.t(`family.status.${facts.state}`, { child }));
    default:
      return say('quiet', 'quiet', voice.t(`family.status.${facts.state}`, { child }));
  }
}
