import { stormTellsFrom } from '@dabei/domain';
import { Audit, Clock, Database, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockedCall } from '../facts/booth-locks';
import { dayWithId } from '../facts/community-day';
import { asUuids } from '../facts/locks';
import { partiesOf, stormOf } from './storm-parties';

/** Everything one association has at a called-off day: ended, told once. Done twice, it is done once. */
@Injectable()
export class EndBoothsByStorm {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async end(dayId: string, associationKey: string): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      await lockedCall(em, dayId);
      // a decision that is just being taken back is waited for
      await rowsIn(em, 'select 1 from community_day where id = ? for share', [dayId]);
      const { calledOffAt } = await dayWithId(em, dayId);
      // called on again meanwhile
      if (calledOffAt === null || now < stormTellsFrom(calledOffAt)) return;
      const parties = await partiesOf(em, dayId, associationKey);
      const { ending, closing, byMail, byPhone } = stormOf(parties);
      await rowsIn(
        em,
        `update booth set state = 'called-off', place_before = coalesce(place_id, place_before), place_id = null,
           connection_before = coalesce(connection_id, connection_before), connection_id = null,
           version = version + 1 where id = any(?::uuid[])`,
        [asUuids(ending)],
      );
      await rowsIn(
        em,
        `update booth set state = 'closed', version = version + 1 where id = any(?::uuid[])`,
        [asUuids(closing)],
      );
      if (!parties.some(({ told }) => told))
        for (const id of [...byMail, ...byPhone])
          await this.tell(em, { id, way: byMail.includes(id) ? 'mail' : 'phone', dayId, now });
      await em.flush();
    });
  }

  private async tell(
    em: EntityManager,
    { id, way, dayId, now }: { id: string; way: 'mail' | 'phone'; dayId: string; now: Date },
  ): Promise<void> {
    const told = (table: 'booth' | 'stage_act'): Promise<object[]> =>
      rowsIn(
        em,
        `update ${table} set storm_told_at = ?, version = version + 1 where id = ? returning id`,
        [now, id],
      );
    const isBooth = (await told('booth')).length > 0;
    if (!isBooth) await told('stage_act');
    if (way === 'mail' && isBooth) this.outbox.add(em, 'booth-called-off', { boothId: id }, now);
    if (way === 'mail' && !isBooth) this.outbox.add(em, 'act-called-off', { actId: id }, now);
    this.audit.write(em, now, {
      actor: 'system',
      action: 'booth-called-off',
      subjectType: 'community-day',
      subjectId: dayId,
      details: { told: way },
    });
  }
}
