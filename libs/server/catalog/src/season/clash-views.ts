import type { ClashView } from '@dabei/contracts';
import { findClashes } from '@dabei/domain';

export interface ClashFacts {
  id: string;
  title: string;
  place: string;
  companions: readonly { id: string; name: string }[];
  sessions: readonly { startsAt: string; endsAt: string }[];
}

/** The clashes among these events, with the names the office says them by. */
export function clashViews(events: readonly ClashFacts[]): ClashView[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const names = new Map(
    events.flatMap(({ companions }) => companions.map(({ id, name }) => [id, name] as const)),
  );
  const clashes = findClashes(
    events.map(({ id, place, companions, sessions }) => ({
      id,
      place,
      companionIds: companions.map((companion) => companion.id),
      sessions: sessions.map(({ startsAt, endsAt }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
    })),
  );
  return clashes.map(({ kind, subject, eventIds, overlaps }) => ({
    kind,
    subject: (kind === 'place' ? byId.get(eventIds[0])?.place : names.get(subject)) ?? subject,
    events: eventIds.map((id) => ({ id, title: byId.get(id)?.title ?? '' })),
    overlaps: overlaps.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  }));
}
