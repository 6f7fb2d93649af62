import type { SlotsInput, SlotsMade } from '@dabei/contracts';
import { instantAt } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  DomainError,
  notFound,
  rowsIn,
  type Config,
  type StaffCaller,
  randomUUID,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { neededTreeCampaign } from '../facts/tree-campaign';

/** The times of the handover: one after the other over a day, so many families in each. */
@Injectable()
export class PlanSlots {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async add(input: SlotsInput, staff: StaffCaller): Promise<SlotsMade> {
    const { campaign: slug, date, families } = input;
    const now = await this.clock.now();
    const times = this.timesOf(input);
    return this.database.transact(async (em) => {
      const { id: campaignId } = await neededTreeCampaign(em, slug);
      const made = await rowsIn(
        em,
        `insert into handover_slot (id, campaign_id, starts_at, ends_at, families)
         select (t->>'id')::uuid, ?, (t->>'from')::timestamptz, (t->>'until')::timestamptz, ?
         from jsonb_array_elements(?::jsonb) t on conflict (campaign_id, starts_at) do nothing returning id`,
        [campaignId, families, JSON.stringify(times)],
      );
      this.audit.write(em, now, {
        actor: 'office',
        actorId: staff.accountId,
        action: 'handover-times-added',
        subjectType: 'tree-campaign',
        subjectId: campaignId,
        details: { day: date, times: made.length, families },
      });
      await em.flush();
      return { made: made.length };
    });
  }

  /** A time nobody was given yet. */
  async remove(id: string): Promise<void> {
    await this.database.transact(async (em) => {
      const [slot] = await rowsIn<{ used: boolean }>(
        em,
        `select exists (select 1 from handover_batch b where b.slot_id = s.id) as used
         from handover_slot s where s.id = ? for update`,
        [id],
      );
      if (slot === undefined) throw notFound();
      if (slot.used) throw new DomainError('conflict', { reason: 'time-in-use' });
      await rowsIn(em, 'delete from handover_slot where id = ?', [id]);
    });
  }

  private timesOf({ date, from, until, minutes }: SlotsInput): Record<string, string>[] {
    const end = instantAt(date, until, this.config.townZone).getTime();
    const times: Record<string, string>[] = [];
    const step = minutes * 60_000;
    for (
      let start = instantAt(date, from, this.config.townZone).getTime();
      start + step <= end;
      start += step
    )
      times.push({
        id: randomUUID(),
        from: new Date(start).toISOString(),
        until: new Date(start + step).toISOString(),
      });
    return times;
  }
}
