import { healthEraseOn, localDateOf, type Span } from '@dabei/domain';
import { rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Health answers go two weeks after the event: when it moves, so does their day. */
export async function moveErasure(
  em: EntityManager,
  eventId: string,
  spans: readonly Span[],
  zone: string,
): Promise<void> {
  if (spans.length === 0) return;
  // a whole day ends when the next one begins
  const end = Math.max(...spans.map(({ endsAt }) => endsAt.getTime())) - 1;
  await rowsIn(
    em,
    `update registration_answer a set erase_on = ? from registration r
     where r.id = a.registration_id and r.event_id = ? and a.kind in ('health', 'medication')`,
    [healthEraseOn(localDateOf(new Date(end), zone)), eventId],
  );
}
