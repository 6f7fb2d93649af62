import type { Span } from '@dabei/domain';
import { DomainError, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** How many children of the event would be in two places, for each of these spans. */
async function collidingChildren(
  em: EntityManager,
  eventId: string,
  spans: readonly Span[],
): Promise<number[]> {
  const rows = await rowsIn<{ position: number; children: number }>(
    em,
    `select wanted.position::int - 1 as position, count(distinct r.child_id)::int as children
     from unnest(?::timestamptz[], ?::timestamptz[]) with ordinality as wanted (starts_at, ends_at, position)
     join registration r on r.event_id = ? and r.occupies and not r.overlap_overridden
     join registration_span other on other.child_id = r.child_id and other.registration_id <> r.id
       and other.occupies and not other.overlap_overridden
       and other.span && tstzrange(wanted.starts_at, wanted.ends_at)
     group by wanted.position`,
    [arrayOf(spans, 'startsAt'), arrayOf(spans, 'endsAt'), eventId],
  );
  return spans.map((_, index) => rows.find(({ position }) => position === index)?.children ?? 0);
}

/** Says before anything moves which sessions collide, and for how many children: `children:2`. */
export async function refuseCollisions(
  em: EntityManager,
  eventId: string,
  spans: readonly Span[],
): Promise<void> {
  const children = await collidingChildren(em, eventId, spans);
  const issues = children.flatMap((count, index) =>
    count === 0
      ? []
      : [{ path: `event.sessions.${String(index)}`, code: `children:${String(count)}` }],
  );
  if (issues.length > 0) throw new DomainError('conflict', { reason: 'collisions', issues });
}

function arrayOf(spans: readonly Span[], end: keyof Span): string {
  return `{${spans.map((span) => span[end].toISOString()).join(',')}}`;
}
