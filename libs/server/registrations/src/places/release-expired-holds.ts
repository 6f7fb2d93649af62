import { Audit, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

interface Released {
  id: string;
  event_id: string;
}

/**
 * Places held for a code that never came are free again. Called under `PlaceLock` by whoever wants a place, so
 * that nobody waits for the sweeper; the sweeper calls it too.
 */
@Injectable()
export class ReleaseExpiredHolds {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Returns how many registrations lost their hold. */
  async release(em: EntityManager, eventIds: readonly string[], now: Date): Promise<number> {
    const released = await rowsIn<Released>(
      em,
      `update registration r set state = 'expired', end_reason = 'code-not-typed', changed_at = ?,
         version = r.version + 1
       from basket b
       where b.id = r.basket_id and b.confirmed_at is null and b.confirm_by <= ?
         and r.state in ('held', 'queued') and r.event_id = any(?::uuid[])
       returning r.id, r.event_id`,
      [now, now, `{${eventIds.join(',')}}`],
    );
    for (const { id } of released) {
      this.audit.write(em, now, {
        actor: 'system',
        action: 'registration-expired',
        subjectType: 'registration',
        subjectId: id,
        reason: 'code-not-typed',
      });
    }
    for (const eventId of new Set(released.map(({ event_id }) => event_id))) {
      this.outbox.add(em, 'places-changed', { eventId }, now);
    }
    return released.length;
  }
}
