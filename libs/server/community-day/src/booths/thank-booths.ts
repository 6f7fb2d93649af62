import {
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type ScheduledWork,
} from '@dabei/server/platform';

/** Once the office has closed a day: every association that was there is thanked, once for all of its booths. */
@RunsEvery('thank-booths', 60)
export class ThankBooths implements ScheduledWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      // a storm sends home whoever is there, and its news come first
      const due = await rowsIn<{ id: string; party: string; hasEmail: boolean }>(
        em,
        `update booth set thanked_at = ? where id in (
           select b.id from booth b join community_day d on d.id = b.day_id
           where d.phase = 'over' and b.state in ('arrived', 'closed') and b.thanked_at is null
             and (d.called_off_at is null or b.state = 'closed')
           for update of b skip locked)
         returning id, concat(day_id, coalesce(email_key, id::text)) as party, email_key is not null as "hasEmail"`,
        [now],
      );
      const first = new Map(due.toReversed().map((booth) => [booth.party, booth]));
      const at = now.toISOString();
      for (const { id, hasEmail } of first.values())
        if (hasEmail) this.outbox.add(em, 'booth-news', { boothId: id, what: 'thanks', at }, now);
      await em.flush();
      return due.length;
    });
  }
}
