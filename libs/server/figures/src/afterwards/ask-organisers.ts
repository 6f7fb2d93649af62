import { daysToAskAbout } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  Sealer,
  rowsIn,
  secretHash,
  twoQuestionsToken,
  type Config,
  type ScheduledWork,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';

const batch = 300;

const eventsToAskAbout = `
  select e.id from event e join campaign k on k.id = e.campaign_id
    join lateral (select (max(s.ends_at) at time zone ?)::date as day from session s
      where s.event_id = e.id) l on l.day between ?::date and ?::date
  where e.status = 'published' and k.asks_afterwards and k.phase not in ('draft', 'erased')
    and not exists (select 1 from organiser_answer a where a.event_id = e.id)
  order by l.day, e.id limit ${String(batch)}`;

/** Two questions to the organiser, on the day after an event's last session; once per event. */
@RunsEvery('ask-organisers', 300)
export class AskOrganisers implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const zone = this.config.townZone;
    const days = daysToAskAbout(now, zone);
    if (days === null) return 0;
    const params = [zone, days.from, days.until];
    const events = await this.database.rows<{ id: string }>(eventsToAskAbout, params);
    for (const { id } of events) await this.ask(id, now);
    return events.length;
  }

  private ask(eventId: string, now: Date): Promise<void> {
    return this.database.transact(async (em) => {
      const fresh = await rowsIn(
        em,
        `insert into organiser_answer (event_id, asked_at, token_hash) values (?, ?, ?)
         on conflict (event_id) do nothing returning event_id`,
        [eventId, now, secretHash(twoQuestionsToken(this.sealer, eventId))],
      );
      if (fresh.length > 0) this.outbox.add(em, 'organiser-asked', { eventId }, now);
      await em.flush();
    });
  }
}
