import type { EventInput } from '@dabei/contracts';

type Facts = Pick<EventInput, 'registration' | 'organiserPhone' | 'organiserLink'> & {
  quotas: readonly { kind: EventInput['quotas'][number]['kind'] }[];
};

/** The reason why families could not register for this event, or null. */
export function missingForPublishing(facts: Facts): 'no-places' | 'no-contact' | null {
  if (facts.registration === 'with-us')
    return facts.quotas.some(({ kind }) => kind !== 'shared') ? null : 'no-places';
  if (facts.registration === 'with-organiser')
    return facts.organiserPhone || facts.organiserLink ? null : 'no-contact';
  return null;
}
