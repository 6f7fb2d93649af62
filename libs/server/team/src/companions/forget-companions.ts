import { addMonths, localDateOf } from '@dabei/domain';
import {
  Audit,
  CONFIG,
  Clock,
  Database,
  PassSessions,
  RunsEvery,
  rowsIn,
  staffSubject,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

const atOnce = 200;
const monthsAfterPass = 3;
/** An event that never got a date does not keep a name for ever. */
const monthsWithoutDate = 12;

/**
 * People who never had more than a printed pass: three months after the last one ended and the last event was over,
 * and once no certificate is kept any more, nobody needs their name.
 */
const due = `
  select s.account_id from staff s
  where s.email like '%@companion.invalid' and s.bundles <@ '{companion}'
    and (s.created_at at time zone ?)::date <= ?::date
    and not exists (select 1 from clearance l where l.account_id = s.account_id)
    and not exists (select 1 from companion c join companion_pass p on p.companion_id = c.id
      where c.account_id = s.account_id and (p.valid_until at time zone ?)::date > ?::date)
    and not exists (select 1 from companion c join event e on e.id = c.event_id
      where c.account_id = s.account_id and e.status <> 'cancelled'
        and coalesce((select max(n.ends_at at time zone ?)::date > ?::date from session n
          where n.event_id = e.id), (c.created_at at time zone ?)::date > ?::date))
  order by s.account_id limit ? for update of s skip locked`;

/** Who carried an event outlives the name as a number: the youth-work statistics ask for it years later. */
const keepCount = `
  update event set companions_forgotten = companions_forgotten + 1
  where id in (select event_id from companion where account_id = ?)`;

@RunsEvery('forget-companions', 3600)
export class ForgetCompanions implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: PassSessions,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    const today = localDateOf(now, zone);
    const [pass, undated] = [
      addMonths(today, -monthsAfterPass),
      addMonths(today, -monthsWithoutDate),
    ];
    return this.database.transact(async (em) => {
      const people = await rowsIn<{ account_id: string }>(em, due, [
        zone,
        pass,
        zone,
        pass,
        zone,
        pass,
        zone,
        undated,
        atOnce,
      ]);
      for (const { account_id: accountId } of people) {
        await rowsIn(em, keepCount, [accountId]);
        await this.accounts.forgetCompanionAccount(em, accountId);
        this.audit.write(em, now, {
          actor: 'system',
          action: 'companion-forgotten',
          subjectType: 'staff',
          subjectId: staffSubject(accountId),
        });
      }
      await em.flush();
      return people.length;
    });
  }
}
