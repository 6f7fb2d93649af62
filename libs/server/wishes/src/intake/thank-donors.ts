import { INTAKE_UNDO_SECONDS } from '@dabei/domain';
import {
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type ScheduledWork,
} from '@dabei/server/platform';

/** "Ihr Geschenk Nr. 117 ist angekommen. Danke.": once, and only when the intake cannot be taken back any more. */
@RunsEvery('thank-donors', 30)
export class ThankDonors implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const before = new Date(now.getTime() - INTAKE_UNDO_SECONDS * 1000);
    return this.database.transact(async (em) => {
      const thanked = await rowsIn<{ id: string }>(
        em,
        `update pledge set thanked_at = ? where id in (
           select id from pledge where state = 'kept' and thanked_at is null and kept_at <= ?
           order by id limit 200 for update skip locked) returning id`,
        [now, before],
      );
      for (const { id } of thanked) this.outbox.add(em, 'gift-arrived', { pledgeId: id }, now);
      await em.flush();
      return thanked.length;
    });
  }
}
