import { isQuiet, localDateOf, pledgeStep, type PledgeDays, type PledgeStep } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  rowsIn,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';
import { lockWishes } from '../moves/move-wishes';
import { LapsePledges } from './lapse-pledges';

interface DuePledge extends PledgeDays {
  id: string;
  donorId: string;
  wishId: string;
  /** Who can only be phoned was not reminded by a machine: for them a person decides. */
  byMail: boolean;
}

/** At once; the next round takes the rest. */
const BATCH = 500;

/** By day, never at night: who promised a gift is reminded before its day and after it; then the promise ends. */
@RunsEvery('remind-donors', 300)
export class RemindDonors implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly lapse: LapsePledges,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    if (isQuiet(now, zone)) return 0;
    const today = localDateOf(now, zone);
    return this.database.transact(async (em) => {
      const due = await pledgesDue(em, today);
      const withStep = (step: PledgeStep): DuePledge[] =>
        due.filter((pledge) => pledgeStep(today, pledge) === step);
      await this.remind(em, withStep('remind-before'), 'before', today, now);
      await this.remind(em, withStep('remind-after'), 'after', today, now);
      await this.lapse.lapse(
        em,
        withStep('lapse').filter(({ byMail }) => byMail),
        today,
        now,
      );
      await em.flush();
      return due.length;
    });
  }

  /** Marked and told in one transaction: one mail per donor and day, however many wishes. */
  private async remind(
    em: EntityManager,
    due: readonly DuePledge[],
    kind: 'before' | 'after',
    day: string,
    now: Date,
  ): Promise<void> {
    if (due.length === 0) return;
    const marked = await rowsIn<{ donorId: string }>(
      em,
      `update pledge set reminded_${kind}_on = ?
       where id = any(?::uuid[]) and state = 'promised' and reminded_${kind}_on is null
       returning donor_id as "donorId"`,
      [day, `{${due.map(({ id }) => id).join(',')}}`],
    );
    for (const donorId of new Set(marked.map((pledge) => pledge.donorId)))
      this.outbox.add(em, 'pledges-due', { donorId, kind, day }, now);
  }
}

/** A parcel that already lies in a shop waits for nobody but the office's tour. */
const notInAShop =
  "not exists (select from gift g where g.wish_id = pledge.wish_id and g.state = 'dropped-off')";

/** Promises near their day or past it; wishes are locked first, as everybody does, then promises: a later day counts. */
async function pledgesDue(em: EntityManager, today: string): Promise<DuePledge[]> {
  const near = await rowsIn<{ wishId: string }>(
    em,
    `select wish_id as "wishId" from pledge
     where state = 'promised' and says_handed_in_on is null and promised_until <= ?::date + 3
       and (promised_until < ? or reminded_before_on is null) and ${notInAShop}
     order by promised_until limit ${String(BATCH)}`,
    [today, today],
  );
  if (near.length === 0) return [];
  const wishIds = near.map(({ wishId }) => wishId);
  await lockWishes(em, wishIds);
  return rowsIn<DuePledge>(
    em,
    `select id, donor_id as "donorId", wish_id as "wishId", promised_until::text as "promisedUntil",
       reminded_before_on is not null as "remindedBefore", reminded_after_on is not null as "remindedAfter",
       says_handed_in_on is not null as "saysHandedIn",
       exists (select from donor d where d.id = pledge.donor_id and d.email_hash is not null) as "byMail"
     from pledge where state = 'promised' and wish_id = any(?::uuid[]) and ${notInAShop} for update`,
    [`{${wishIds.join(',')}}`],
  );
}
