import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { manyRegistrations } from '../support/many-registrations';
import { ownTown, type OwnTown } from '../support/own-town';
import { staffOf } from '../support/staff';

const households = 500;
const registrations = 2 * households;
/** So many mails a worker has in hand at once: those are in doubt when it dies. */
const inHand = 4;

interface Answer {
  answer: Record<string, unknown>;
  cookie: string;
}

async function askApi(town: OwnTown, cookie: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(town.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': randomUUID() },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  const text = await response.text();
  const answer = JSON.parse(text === '' ? '{}' : text) as Answer['answer'];
  return { answer, cookie: cookies.join('; ') };
}

/** As if the minutes had passed after which another worker may take over what a dead one held. */
const minutesPass = (client: pg.Client): Promise<unknown> =>
  client.query(`
    update mail set claimed_at = claimed_at - interval '3 minutes' where state = 'sending';
    update outbox set relayed_at = relayed_at - interval '3 minutes'
      where handled_at is null and relayed_at is not null;`);

test('@desk @faults a bulk action on 1,000 registrations survives killed servers and tells each family once', async () => {
  test.setTimeout(240_000);
  const town = await ownTown({ seed: true });
  const client = new pg.Client({ connectionString: town.stack.databaseUrl });
  try {
    await client.connect();
    const count = async (sql: string): Promise<number> =>
      Number((await client.query<{ count: string }>(sql)).rows[0]?.count ?? 0);
    const { ids } = await manyRegistrations(client, households);
    expect(ids).toHaveLength(registrations);
    const { email, password } = staffOf(town.dataDir, 'Büro');
    const { cookie } = await askApi(town, '', '/api/desk/sign-in', { email, password });
    const { answer } = await askApi(town, cookie, '/api/desk/bulk', {
      kind: 'cancel',
      ids,
      targetEventId: null,
      reason: 'Die Halle ist gesperrt',
    });
    const jobId = String(answer['jobId']);
    const job = `/api/desk/bulk/${jobId}`;
    const done = (): Promise<number> =>
      count(`select count(*) from bulk_item where job_id = '${jobId}' and state = 'done'`);
    const told = (): Promise<number> =>
      count("select count(*) from mail where state = 'sent' and to_address like 'viele-%'");
    const kill = async (...names: string[]): Promise<void> => {
      const servers = names.flatMap((name) => town.stack.servers.get(name) ?? []);
      for (const server of servers) server.kill('SIGKILL');
      await Promise.all(servers.map(({ exited }) => exited));
    };

    await expect
      .poll(done, { intervals: [20], timeout: 60_000 })
      .toBeGreaterThan(registrations / 10);
    await kill('api', 'worker');
    const doneWhenKilled = await done();
    expect(doneWhenKilled).toBeGreaterThan(registrations * 0.05);
    expect(doneWhenKilled).toBeLessThan(registrations * 0.95);
    await town.stack.startApi();
    const { answer: half } = await askApi(town, cookie, job);
    expect(half).toMatchObject({ done: doneWhenKilled, total: registrations });
    await minutesPass(client);
    town.stack.startWorker();

    // once more, while the families are being told
    await expect.poll(told, { intervals: [50], timeout: 90_000 }).toBeGreaterThan(households / 10);
    await kill('worker');
    const toldWhenKilled = await told();
    expect(toldWhenKilled).toBeLessThan(households);
    await minutesPass(client);
    town.stack.startWorker();

    await expect.poll(told, { intervals: [500], timeout: 120_000 }).toBe(households);
    const { answer: end } = await askApi(town, cookie, job);
    expect(end).toMatchObject({
      state: 'done',
      done: registrations,
      total: registrations,
      failed: 0,
    });
    const each = `select count(*) from (select r.id from registration r
      join audit_line a on a.subject_id = r.id and a.action = 'registration-cancelled'
      where r.state = 'cancelled' and r.id = any('{${ids.join(',')}}') group by r.id having count(*) = 1) once`;
    expect(await count(each)).toBe(registrations);

    const mails = (await town.mailbox.all()).filter(({ to }) =>
      to[0]?.address.startsWith('viele-'),
    );
    const addresses = new Set(mails.map(({ to }) => to[0]?.address));
    const messages = new Set(mails.map(({ messageId }) => messageId));
    expect(addresses.size).toBe(households);
    expect(messages.size).toBe(households);
    const doubled = mails.length - households;
    expect(doubled).toBeLessThanOrEqual(inHand);
    process.stdout.write(
      `killed with ${String(doneWhenKilled)} of ${String(registrations)} done, and again with ` +
        `${String(toldWhenKilled)} of ${String(households)} told; ${String(doubled)} handed over twice under one id\n`,
    );
  } finally {
    await client.end();
    await town.stop();
  }
});
