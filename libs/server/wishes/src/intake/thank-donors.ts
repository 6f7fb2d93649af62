import { INTAKE_UNDO_SECONDS } from '@dabei/domain';
import {
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * "Ihr Geschenk Nr. 117 ist angekommen. Danke.": once, and only when the intake cannot be taken back any more. Then,
 * too, whoever promised the same wish learns that another gift came first.
 */
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
           select id from pledge where kept_at <= ? and thanked_at is null
           order by id limit 200 for update skip locked) returning id`,
        [now, before],
      );
      for (const { id } of thanked) this.outbox.add(em, 'gift-arrived', { pledgeId: id }, now);
      const told = await this.tellOutdone(em, { now, before });
      await em.flush();
      return thanked.length + told;
    });
  }

  private async tellOutdone(
    em: EntityManager,
    { now, before }: { now: Date; before: Date },
  ): Promise<number> {
    const outdone = await rowsIn<{ id: string; known: boolean }>(
      em,
      `update pledge p set outdone_told_at = ? where id in (
         select id from pledge where outdone_at <= ? and outdone_told_at is null
         order by id limit 200 for update skip locked)
       returning id, exists (select 1 from pledge o where o.wish_id = p.wish_id and o.state = 'kept') as known`,
      [now, before],
    );
    for (const { id, known } of outdone)
      this.outbox.add(
        em,
        'pledge-ended',
        { pledgeId: id, by: known ? 'other-gift' : 'some-gift' },
        now,
      );
    return outdone.length;
  }
}
