import { daysToAskAbout, smileyForgetOn, type AskedDays } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  Outbox,
  RunsEvery,
  Sealer,
  howWasItToken,
  rowsIn,
  secretHash,
  type Config,
  type ScheduledWork,
  uuidv7,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject } from '@nestjs/common';

/** A family on a day, with everything its children were at. */
interface FamilyDay {
  household_id: string;
  campaign_id: string;
  day: string;
  once_key: string;
  registrations: { id: string; event_id: string }[];
}

const batch = 300;

/**
 * Only who was there and is written to by mail. Asked within seven days, for whatever action: not again, unless the
 * row belongs to the very same day.
 */
const familiesToAsk = `
  with ended as (
    select e.id, e.campaign_id, l.day
    from event e join campaign k on k.id = e.campaign_id
      join lateral (select (max(s.ends_at) at time zone ?)::date as day from session s
        where s.event_id = e.id) l on l.day between ?::date and ?::date
    where e.status = 'published' and k.asks_afterwards and k.phase not in ('draft', 'erased')
  )
  select h.id as household_id, d.campaign_id, d.day::text as day,
    h.id || ':' || d.day as once_key,
    json_agg(json_build_object('id', r.id, 'event_id', d.id) order by r.id) as registrations
  from ended d
    join registration r on r.event_id = d.id and r.state = 'attended'
    join household h on h.id = r.household_id
  where h.state = 'active' and h.contact_by = 'mail' and not h.no_questions
    and exists (select 1 from guardian g where g.household_id = h.id and g.email is not null)
    and not exists (select 1 from smiley s where s.registration_id = r.id)
    and not exists (select 1 from smiley_ask a where a.household_id = h.id and a.day <> d.day
      and (a.asked_at > ?::timestamptz - interval '7 days' or abs(a.day - d.day) < 7))
  group by h.id, d.campaign_id, d.day order by d.day, h.id limit ${String(batch)}`;

/**
 * "Wie war es?", on the day after: one question per family and day, and no second one within seven days. Its row is
 * written once, whoever looks; the mail follows from the message beside it.
 */
@RunsEvery('ask-families', 300)
export class AskFamilies implements ScheduledWork {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<number> {
    const now = await this.clock.now();
    const days = daysToAskAbout(now, this.config.townZone);
    if (days === null) return 0;
    let asked = 0;
    for (const family of await this.families(days, now)) {
      const fresh = await this.database.transact((em) => this.ask(em, family, now));
      if (fresh) asked += 1;
    }
    return asked;
  }

  private families({ from, until }: AskedDays, now: Date): Promise<FamilyDay[]> {
    return this.database.rows<FamilyDay>(familiesToAsk, [this.config.townZone, from, until, now]);
  }

  /** Who came late onto the list of a day that is asked about already stands on the same page. */
  private async ask(em: EntityManager, family: FamilyDay, now: Date): Promise<boolean> {
    const fresh = await this.writeAsk(em, family, now);
    const id = fresh ?? (await askOf(em, family));
    if (id === null) return false;
    const forgetOn = smileyForgetOn(now, this.config.townZone);
    for (const registration of family.registrations) {
      await rowsIn(
        em,
        `insert into smiley (id, event_id, registration_id, ask_id, due_at, asked_at, forget_on)
         values (?, ?, ?, ?, ?, ?, ?) on conflict (registration_id) do nothing returning id`,
        [uuidv7(), registration.event_id, registration.id, id, now, now, forgetOn],
      );
    }
    if (fresh !== null) this.outbox.add(em, 'family-asked', { askId: fresh }, now);
    await em.flush();
    return fresh !== null;
  }

  private async writeAsk(em: EntityManager, family: FamilyDay, now: Date): Promise<string | null> {
    const id = uuidv7();
    // two days of one family are looked at one after the other, whoever looks
    await rowsIn(em, 'select id from household where id = ? for no key update', [
      family.household_id,
    ]);
    const [row] = await rowsIn<{ id: string }>(
      em,
      `insert into smiley_ask (id, once_key, household_id, campaign_id, day, token_hash, asked_at, forget_on)
       select ?::uuid, ?, ?::uuid, ?::uuid, ?::date, ?, ?::timestamptz, ?::date
       where not exists (select 1 from smiley_ask a where a.household_id = ?
         and (a.asked_at > ?::timestamptz - interval '7 days' or abs(a.day - ?::date) < 7))
       on conflict (once_key) do nothing returning id`,
      [
        id,
        family.once_key,
        family.household_id,
        family.campaign_id,
        family.day,
        secretHash(howWasItToken(this.sealer, id)),
        now,
        smileyForgetOn(now, this.config.townZone),
        family.household_id,
        now,
        family.day,
      ],
    );
    return row?.id ?? null;
  }
}

async function askOf(em: EntityManager, { household_id, day }: FamilyDay): Promise<string | null> {
  const [row] = await rowsIn<{ id: string }>(
    em,
    'select id from smiley_ask where household_id = ? and day = ? order by asked_at limit 1',
    [household_id, day],
  );
  return row?.id ?? null;
}
