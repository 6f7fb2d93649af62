import { Registration } from '@dabei/server/database';
import { Audit, Clock, Database, Outbox, notFound, rowsIn } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { PlaceLock } from '../places/place-lock';

/** The group that wanted to stay together agrees to fewer places; it keeps its position. */
@Injectable()
export class AcceptFewer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async accept(registrationId: string, householdId: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      const own = await em.findOne(Registration, { id: registrationId, householdId });
      if (own === null) throw notFound();
      await this.lock.take(em, { eventIds: [own.eventId] });
      const changed = await rowsIn<{ event_id: string }>(
        em,
        `update registration set accepts_fewer = true, version = version + 1
         where household_id = ? and state = 'waiting' and group_asked_at is not null
           and group_id = (select group_id from registration where id = ? and household_id = ?)
         returning event_id`,
        [householdId, registrationId, householdId],
      );
      const [first] = changed;
      if (first === undefined) throw notFound();
      this.outbox.add(em, 'places-changed', { eventId: first.event_id }, now);
      this.audit.write(em, now, {
        actor: 'family',
        action: 'fewer-places-accepted',
        subjectType: 'registration',
        subjectId: registrationId,
      });
      await em.flush();
    });
  }
}
