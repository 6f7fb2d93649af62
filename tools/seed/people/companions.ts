import { randomBytes, randomUUID } from 'node:crypto';
import { addDays, clearanceEraseOn, passWindow } from '@dabei/domain';
import { hashPin, newPin, secretHash } from '@dabei/server/platform';
import { type Client } from 'pg';
import { type DemoSignIn } from '../demo-sign-ins';
import { TOWN_ZONE } from '../zone';

interface ComingEvent {
  id: string;
  title: string;
  days: string[];
}

interface Person {
  name: string;
  /** Days since the certificate was seen; null: nobody has seen one. */
  seen: number | null;
}

/** Invented people: two in order, one whose certificate ends soon, one without. */
const people: readonly Person[] = [
  { name: 'Jona Deichmann', seen: 40 },
  { name: 'Marlene Uferweg', seen: 5 * 365 - 30 },
  { name: 'Tom Wiesenfeld', seen: null },
  { name: 'Aylin Sandkamp', seen: 200 },
];

async function comingEvents(client: Client, now: Date): Promise<ComingEvent[]> {
  const { rows } = await client.query<ComingEvent>(
    `select e.id, e.title,
       array_agg(distinct (s.starts_at at time zone $2)::date::text) as days
     from event e join campaign c on c.id = e.campaign_id and c.phase = 'running'
       join session s on s.event_id = e.id
     where e.status = 'published' and e.registration = 'with-us'
     group by e.id having max(s.ends_at) > $1 order by min(s.starts_at), e.id limit 3`,
    [now, TOWN_ZONE],
  );
  return rows;
}

async function addPerson(client: Client, person: Person, now: Date): Promise<string> {
  const id = randomUUID();
  const email = `${id}@companion.invalid`;
  await client.query(
    `insert into auth_staff."user" (id, name, email, "emailVerified", "twoFactorEnabled", "createdAt", "updatedAt")
     values ($1, '', $2, false, false, now(), now())`,
    [id, email],
  );
  await client.query(
    `insert into staff (account_id, name, email, bundles, active, created_at)
     values ($1, $2, $3, '{companion}', true, $4)`,
    [id, person.name, email, now],
  );
  return id;
}

async function addClearance(
  client: Client,
  accountId: string,
  seenOn: string,
  lastDay: string,
): Promise<void> {
  await client.query(
    `insert into clearance (account_id, seen_on, issued_on, relevant_entry, last_active_on, erase_on)
     values ($1, $2, $3, false, $4, $5)`,
    [accountId, seenOn, addDays(seenOn, -20), lastDay, clearanceEraseOn(lastDay)],
  );
}

async function assign(client: Client, eventId: string, accountId: string, now: Date) {
  const id = randomUUID();
  await client.query(
    'insert into companion (id, event_id, account_id, created_at) values ($1, $2, $3, $4)',
    [id, eventId, accountId, now],
  );
  return id;
}

/** One pass, so that the way of a companion can be tried; its secrets are drawn for each town. */
async function addPass(
  client: Client,
  companionId: string,
  { title, days }: ComingEvent,
  { publicUrl, now }: { publicUrl: string; now: Date },
): Promise<DemoSignIn | null> {
  const window = passWindow(days, TOWN_ZONE);
  if (window === null) return null;
  const [token, pin] = [randomBytes(32).toString('base64url'), newPin()];
  await client.query(
    `insert into companion_pass (companion_id, token_hash, pin_hash, valid_from, valid_until, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [companionId, secretHash(token), await hashPin(pin), window.from, window.until, now],
  );
  const from = addDays(days.toSorted()[0] ?? '', -1);
  return {
    who: 'Betreuung',
    where: `${publicUrl}/tag/pass/${token}`,
    how: `PIN ${pin}, from ${from}, for "${title}"`,
  };
}

/** Companions of the next events of the running season; answers with the pass of the first. */
export async function seedCompanions(
  client: Client,
  { now, today, publicUrl }: { now: Date; today: string; publicUrl: string },
): Promise<DemoSignIn[]> {
  const events = await comingEvents(client, now);
  const [first] = events;
  if (first === undefined) return [];
  const lastDay =
    events
      .flatMap(({ days }) => days)
      .toSorted()
      .at(-1) ?? today;
  const passes: DemoSignIn[] = [];
  // who was seeded before has lost the events with the town they belonged to
  await client.query(`delete from auth_staff."user" where email like '%@companion.invalid'`);
  await client.query(`delete from staff where email like '%@companion.invalid'`);
  for (const [index, person] of people.entries()) {
    const accountId = await addPerson(client, person, now);
    if (person.seen !== null)
      await addClearance(client, accountId, addDays(today, -person.seen), lastDay);
    const event = index < 3 ? first : (events[1] ?? first);
    const companionId = await assign(client, event.id, accountId, now);
    if (index > 0) continue;
    const pass = await addPass(client, companionId, event, { publicUrl, now });
    if (pass !== null) passes.push(pass);
  }
  return passes;
}
