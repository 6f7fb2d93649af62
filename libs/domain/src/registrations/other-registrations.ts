import type { ExistingRegistration, PolicyInput } from './policy-input';
import { isActive, isInLine, occupies } from './registration-state';
import { minutesApart } from './span';
import type { Refusal, Warning } from './verdict';

const elsewhereThan = (eventId: string) => (other: ExistingRegistration) =>
  other.eventId !== eventId;
const hasPlace = (other: ExistingRegistration): boolean => occupies(other.state);

/** At most one active registration of a child at an event, waiting ones included. */
export function isAlreadyRegistered({ event, existing }: PolicyInput): boolean {
  return existing.some(({ eventId, state }) => eventId === event.id && isActive(state));
}

/** The places the child has elsewhere: same series, too near in time, too many. */
export function placeRefusals({ event, campaign, existing }: PolicyInput): Refusal[] {
  const places = existing.filter(hasPlace).filter(elsewhereThan(event.id));
  return [
    ...places
      .filter(({ seriesId }) => seriesId !== null && seriesId === event.seriesId)
      .map(({ eventId }) => ({ reason: 'same-series', withEventId: eventId }) as const),
    ...places
      .filter(({ sessions }) => minutesApart(event.sessions, sessions) < 0)
      .map(({ eventId }) => ({ reason: 'overlap', withEventId: eventId }) as const),
    ...tooClose(event.sessions, places, campaign.minMinutesBetween),
    ...limitReached(places, campaign.maxEventsPerChild),
  ];
}

function tooClose(
  sessions: PolicyInput['event']['sessions'],
  places: ExistingRegistration[],
  required: number,
): Refusal[] {
  return places.flatMap((place) => {
    const minutesBetween = minutesApart(sessions, place.sessions);
    return minutesBetween >= 0 && minutesBetween < required
      ? [{ reason: 'too-close', withEventId: place.eventId, minutesBetween } as const]
      : [];
  });
}

function limitReached(places: ExistingRegistration[], limit: number | null): Refusal[] {
  const counted = places.filter(({ otherCampaign }) => otherCampaign !== true).length;
  return limit !== null && counted >= limit ? [{ reason: 'limit-per-child', limit }] : [];
}

/** Events the child waits for that would overlap with this one or lie too close to it. */
export function waitingCollisions({ event, campaign, existing }: PolicyInput): Warning[] {
  return existing
    .filter(({ state }) => isInLine(state))
    .filter(elsewhereThan(event.id))
    .filter(({ sessions }) => {
      const minutes = minutesApart(event.sessions, sessions);
      return minutes < 0 || minutes < campaign.minMinutesBetween;
    })
    .map(({ eventId }) => ({ reason: 'overlap-with-waiting', withEventId: eventId }));
}
