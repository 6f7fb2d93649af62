import { problem, routes } from '@dabei/contracts';
import { startApi, type RunningApi } from './testing/start-api';

const nobody = '11111111-1111-4111-8111-111111111111';

const basket = (eventId: string, more: object = {}) => ({
  guardian: {
    firstName: 'Ada',
    lastName: 'Muster',
    email: 'ada@example.org',
    phone: '02855 123',
    resident: true,
  },
  children: [{ key: 'a', firstName: 'Mia', lastName: 'Muster', birthDate: '2018-05-05' }],
  lines: [{ eventId, children: [{ key: 'a' }] }],
  buttonText: 'Verbindlich anmelden',
  ...more,
});

describe('bad input gets a clear answer and loses nothing', () => {
  let api: RunningApi;
  let eventId: string;

  beforeAll(async () => {
    api = await startApi();
    await api.database.rows(
      `with c as (insert into campaign (slug, kind, title, phase, opens_at, starts_on, ends_on, erase_on, created_at)
         values ('s', 'holiday', 'Sommer', 'open', '2027-05-01T06:00Z', '2027-07-19', '2027-08-31', '2027-12-01', now())
         returning id),
       o as (insert into organisation (name, created_at) values ('Verein', now()) returning id)
       insert into event (campaign_id, organisation_id, slug, title, topic, status, registration, audience, place,
         created_at, updated_at)
       select c.id, o.id, 'klettern', 'Klettern', 'sport', 'published', 'with-us', 'child-alone', 'Voerde', now(), now()
       from c, o`,
    );
    const event = await api.database.row<{ id: string }>('select id from event');
    eventId = event?.id ?? '';
    await api.database.rows(
      "insert into session (event_id, starts_at, ends_at) values (?, '2027-07-20T08:00Z', '2027-07-20T12:00Z')",
      [eventId],
    );
    await api.clock.move(new Date('2027-05-10T10:00:00Z'));
  });
  afterAll(() => api.stop());

  const expectProblem = async (answer: Response, status: number, code: string) => {
    const body = problem.parse(await answer.json());
    expect({
      status: answer.status,
      code: body.code,
      type: answer.headers.get('content-type'),
    }).toEqual({
      status,
      code,
      type: expect.stringContaining('application/problem+json') as string,
    });
    return body;
  };

  const key = { 'idempotency-key': 'key-12345678' };

  it('unreadable JSON is 400', async () => {
    await expectProblem(
      await api.send('POST', routes.baskets, '{"guardian": ', key),
      400,
      'unreadable',
    );
  });

  it('a body of 10 MB is 413', async () => {
    const body = JSON.stringify({ buttonText: 'x'.repeat(10_000_000) });
    await expectProblem(await api.send('POST', routes.baskets, body, key), 413, 'too-large');
  });

  it('unknown fields and wrong dates are 422 and say where', async () => {
    const wrong = basket(eventId, {
      surprise: 1,
      children: [{ key: 'a', firstName: 'M', lastName: 'M', birthDate: '2018-02-30' }],
    });
    const { issues } = await expectProblem(
      await api.send('POST', routes.baskets, wrong, key),
      422,
      'invalid',
    );
    expect(issues?.map(({ path }) => path)).toEqual(['children.0.birthDate', '']);
  });

  it('a character no database can keep is 422, wherever it stands', async () => {
    for (const address of [
      '/api/public/events/%00/x',
      '/api/public/programme?campaign=%00',
      '/api/offers/%00',
      '/feeds/household/%00.ics',
    ])
      await expectProblem(await api.send('GET', address), 422, 'invalid');
    const { issues } = await expectProblem(
      await api.send('POST', routes.baskets, basket(eventId, { buttonText: 'a\u0000b' }), key),
      422,
      'invalid',
    );
    expect(issues).toEqual([{ path: 'buttonText', code: 'invalid' }]);
  });

  it('a missing key is 422', async () => {
    await expectProblem(
      await api.send('POST', routes.baskets, basket(eventId)),
      422,
      'idempotency-key-missing',
    );
  });

  it('foreign ids are 404, also where the caller may not know that they exist', async () => {
    await expectProblem(
      await api.send('POST', routes.baskets, basket(nobody), key),
      404,
      'not-found',
    );
    await expectProblem(await api.send('GET', `/api/offers/${'x'.repeat(64)}`), 404, 'not-found');
    await expectProblem(await api.send('GET', '/api/public/events/s/nichts'), 404, 'not-found');
    await expectProblem(await api.send('GET', '/api/nowhere'), 404, 'not-found');
  });

  it('a wrong code is always the same 422', async () => {
    const wrong = () =>
      api.send('POST', routes.verifyCode, { email: 'nobody@example.org', code: '000000' });
    await expectProblem(await wrong(), 422, 'wrong-code');
    await api.send('POST', routes.sendCode, { email: 'nobody@example.org' });
    await expectProblem(await wrong(), 422, 'wrong-code');
  });

  it('before the opening and after the closing the door is closed: 409 with the reason', async () => {
    await api.clock.move(new Date('2027-04-30T10:00:00Z'));
    const early = await expectProblem(
      await api.send('POST', routes.baskets, basket(eventId), key),
      409,
      'closed',
    );
    expect(early.reason).toBe('not-yet-open');
    await api.clock.move(new Date('2027-05-10T10:00:00Z'));
    await api.database.rows("update campaign set phase = 'closed'");
    const late = await expectProblem(
      await api.send('POST', routes.baskets, basket(eventId), key),
      409,
      'closed',
    );
    expect(late.reason).toBe('closed');
    await api.database.rows("update campaign set phase = 'open'");
  });

  it('a stranger whose child is refused leaves no data behind', async () => {
    await api.database.rows('update event set age_min = 14');
    const answer = await api.send('POST', routes.baskets, basket(eventId), key);
    expect(await answer.json()).toMatchObject({
      results: [{ outcome: 'refused', refusals: [{ reason: 'too-young' }] }],
    });
    expect(
      await api.database.rows('select 1 from household union all select 1 from child'),
    ).toEqual([]);
    await api.database.rows('update event set age_min = null');
  });

  it('too many tries are 429 and say how long to wait', async () => {
    const answers = [];
    for (let i = 0; i < 7; i += 1)
      answers.push(await api.send('POST', routes.sendCode, { email: 'often@example.org' }));
    const last = answers.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('a database that goes away is 503 with Retry-After, and after its return everything works', async () => {
    const name = new URL(api.databaseUrl).pathname.slice(1);
    const admin = new URL(api.databaseUrl);
    admin.pathname = '/postgres';
    const { default: pg } = await import('pg');
    const operator = new pg.Client({ connectionString: admin.toString() });
    await operator.connect();
    try {
      await operator.query(`alter database ${name} with allow_connections false`);
      await operator.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
        [name],
      );
      const answer = await api.send('POST', routes.baskets, basket(eventId), {
        'idempotency-key': 'key-away-12',
      });
      await expectProblem(answer, 503, 'unavailable');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await api.send('GET', routes.live)).status).toBe(200);
      expect((await api.send('GET', routes.ready)).status).toBe(503);
    } finally {
      await operator.query(`alter database ${name} with allow_connections true`);
      await operator.end();
    }
    const again = await api.send('POST', routes.baskets, basket(eventId), {
      'idempotency-key': 'key-away-12',
    });
    expect(again.status).toBe(200);
    expect((await api.send('GET', routes.ready)).status).toBe(200);
  });
});
