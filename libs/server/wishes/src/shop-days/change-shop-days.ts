import type { ShopDays, ShopDaysChange } from '@dabei/contracts';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  rowsIn,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockTreeVersion } from '../campaign/lock-tree-campaign';
import { shopDaysOf } from './shop-days-queries';

/** Sets the days a shop has to know. Shops that were welcomed are told of a change, once, a few minutes later. */
@Injectable()
export class ChangeShopDays {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async change(input: ShopDaysChange, staff: StaffCaller): Promise<ShopDays> {
    const { campaign: slug, version, hangOn, tours, keeperMails } = input;
    const days = tours.map(({ day }) => day);
    if (new Set(days).size < days.length)
      throw new DomainError('conflict', { reason: 'day-twice' });
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const { id } = await lockTreeVersion(em, slug, version);
      const before = await shopDaysOf(em, id);
      await setTours(em, id, tours);
      const changed =
        before.hangOn !== hangOn || JSON.stringify(before.tours) !== sorted(tours) ? 1 : 0;
      await rowsIn(
        em,
        `update tree_campaign set hang_on = ?, keeper_mails = ?,
           shop_days_version = shop_days_version + ?, version = version + 1 where id = ?`,
        [hangOn, keeperMails, changed, id],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'shop-days-changed',
        subjectType: 'tree-campaign',
        subjectId: id,
        details: { tours: tours.length, mails: keeperMails ? 'on' : 'off' },
      });
      await em.flush();
      return shopDaysOf(em, id);
    });
  }
}

const sorted = (tours: ShopDaysChange['tours']): string =>
  JSON.stringify(
    tours.toSorted((a, b) => (a.day < b.day ? -1 : 1)).map(({ day, hours }) => ({ day, hours })),
  );

/** What is left out is called off and not forgotten: a calendar that has it must hear of it. */
async function setTours(
  em: EntityManager,
  campaignId: string,
  tours: ShopDaysChange['tours'],
): Promise<void> {
  const wanted = JSON.stringify(tours);
  await rowsIn(
    em,
    `update tree_tour set cancelled = true, sequence = sequence + 1
     where campaign_id = ? and not cancelled
       and on_day not in (select (t->>'day')::date from jsonb_array_elements(?::jsonb) t)`,
    [campaignId, wanted],
  );
  await rowsIn(
    em,
    `insert into tree_tour (campaign_id, on_day, hours)
     select ?, (t->>'day')::date, t->>'hours' from jsonb_array_elements(?::jsonb) t
     on conflict (campaign_id, on_day) do update
       set hours = excluded.hours, cancelled = false, sequence = tree_tour.sequence + 1
       where tree_tour.cancelled or tree_tour.hours <> excluded.hours`,
    [campaignId, wanted],
  );
}
