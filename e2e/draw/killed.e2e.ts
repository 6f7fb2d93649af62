import { expect, test } from '@playwright/test';
import pg from 'pg';
import { DeskClient } from '../support/desk-client';
import { ownTown, type OwnTown } from '../support/own-town';
import { staffOf } from '../support/staff';
import { aWishSeason, theDayComes, type WishSeason } from '../support/wish-season';

/** Families with e-mail; one more is on paper. */
const families = 241;
/** So many mails a worker has in hand at once: those are in doubt when it dies. */
const inHand = 4;

let town: OwnTown;
let season: WishSeason;
let client: pg.Client;
let desk: DeskClient;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  town = await ownTown({ seed: true });
  const { databaseUrl } = town.stack;
  season = await aWishSeason(databaseUrl, town.dataDir, { children: families - 1 });
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  desk = new DeskClient(town.url);
  await desk.signIn(staffOf(town.dataDir, 'Leitung'));
});
test.afterAll(async () => {
  await client.end();
  await town.stop();
});

async function kill(name: string): Promise<void> {
  const server = town.stack.servers.get(name);
  server?.kill('SIGKILL');
  await server?.exited;
}

const count = async (sql: string, ...params: unknown[]): Promise<number> =>
  Number((await client.query<{ count: string }>(sql, params)).rows[0]?.count ?? 0);
const ofSeason = 'campaign_id = (select id from campaign where slug = $1)';
const stateOf = async (runId: string): Promise<string | undefined> =>
  (await client.query<{ state: string }>('select state from draw_run where id = $1', [runId]))
    .rows[0]?.state;

/** As if the minutes had passed after which another worker may take over what a dead one held. */
const minutesPass = (): Promise<unknown> =>
  client.query(`
    update draw_run set claimed_until = clock_timestamp() - interval '1 second' where state = 'solving';
    update mail set claimed_at = claimed_at - interval '3 minutes' where state = 'sending';
    update outbox set relayed_at = relayed_at - interval '3 minutes'
      where handled_at is null and relayed_at is not null;`);

async function startRun(): Promise<string> {
  const { campaign } = season;
  return (await desk.post<{ runId: string }>('/api/desk/draw/runs', { campaign })).runId;
}

async function drawn(): Promise<string> {
  const { campaign } = season;
  const seal = { campaign, source: 'Spiel 77', notation: 'spiel-77', drawnOn: '2099-01-01' };
  await desk.post('/api/desk/draw/seal', seal);
  await theDayComes(town.stack.databaseUrl, campaign);
  const number = { campaign, number: '0 123 456', again: '0123456' };
  await desk.post('/api/desk/draw/number', number);
  return startRun();
}

test('@draw @faults a worker killed while it solves leaves nothing; the run begins anew and is whole', async () => {
  test.setTimeout(90_000);
  const runId = await drawn();
  await expect.poll(() => stateOf(runId), { intervals: [5], timeout: 30_000 }).toBe('solving');
  await kill('worker');
  expect(await stateOf(runId)).toBe('solving');
  for (const table of ['draw_placement', 'wish_answer', 'draw_empty_hand'])
    expect(await count(`select count(*) from ${table} where run_id = $1`, runId)).toBe(0);
  await minutesPass();
  town.stack.startWorker();
  await expect.poll(() => stateOf(runId), { intervals: [200], timeout: 60_000 }).toBe('done');
  const wishes = await count(
    `select count(*) from wish w join wish_list l on l.id = w.wish_list_id where l.${ofSeason}`,
    season.campaign,
  );
  expect(await count('select count(*) from wish_answer where run_id = $1', runId)).toBe(wishes);
  expect(
    await count(`select count(*) from wish_answer where run_id = $1 and reason = 'placed'`, runId),
  ).toBe(await count('select count(*) from draw_placement where run_id = $1', runId));
});

test('@draw @faults a server killed while it confirms has done nothing; confirmed again, every family is told once', async () => {
  test.setTimeout(120_000);
  const run = await client.query<{ id: string }>(
    `select id from draw_run where ${ofSeason} and state = 'done'`,
    [season.campaign],
  );
  const runId = run.rows[0]?.id ?? '';
  const address = `/api/desk/draw/runs/${runId}`;
  const { places, waiting } = await desk.get<{ places: number; waiting: number }>(
    `${address}/consequence`,
  );
  const confirm = () => desk.post(`${address}/confirm`, { places, waiting });
  const registrations = (): Promise<number> =>
    count(
      `select count(*) from registration r join event e on e.id = r.event_id where e.${ofSeason}`,
      season.campaign,
    );

  // held back where all registrations are written and the draw is marked as confirmed, the server dies
  const holder = new pg.Client({ connectionString: town.stack.databaseUrl });
  await holder.connect();
  await holder.query('begin');
  await holder.query(`select 1 from draw where ${ofSeason} for update`, [season.campaign]);
  const lost = confirm().then(
    () => 'answered',
    () => 'lost',
  );
  await expect
    .poll(
      () =>
        count(`select count(*) from pg_stat_activity where wait_event_type = 'Lock'
          and query like 'update draw set confirmed_run_id%'`),
      { intervals: [20], timeout: 20_000 },
    )
    .toBe(1);
  await kill('api');
  expect(await lost).toBe('lost');
  await holder.query('rollback');
  await holder.end();
  await town.stack.startApi();
  await expect.poll(registrations).toBe(0);
  expect(await count("select count(*) from outbox where kind = 'draw-confirmed'")).toBe(0);

  await confirm();
  await confirm();
  expect(await registrations()).toBe(places + waiting);
  expect(await count("select count(*) from outbox where kind = 'draw-confirmed'")).toBe(1);

  // and the worker dies while the families are being told
  const told = (): Promise<number> =>
    count("select count(*) from mail where state = 'sent' and to_address like 'wunsch-%'");
  await expect.poll(told, { intervals: [20], timeout: 30_000 }).toBeGreaterThan(5);
  await kill('worker');
  expect(await told()).toBeLessThan(families);
  await minutesPass();
  town.stack.startWorker();
  await expect.poll(told, { intervals: [300], timeout: 60_000 }).toBe(families);
  expect(await registrations()).toBe(places + waiting);

  const mails = (await town.mailbox.all()).filter(({ to }) => to[0]?.address.startsWith('wunsch-'));
  expect(new Set(mails.map(({ to }) => to[0]?.address)).size).toBe(families);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(families);
  expect(mails.length - families).toBeLessThanOrEqual(inHand);
});
