import { route, deskRoutes, routes, tableFormats } from '@dabei/contracts';
import { CONFIG, type Config } from '@dabei/server/platform';
import pg from 'pg';
import { aBodyEntry, aTreeCampaign } from './testing/a-body-wish';
import { everyGet, filled } from './testing/every-get';
import { aMember, word } from './testing/matrix-people';
import { keepEveryJob } from './testing/every-job';
import { processOutput } from './testing/process-output';
import { readable } from './testing/readable';
import { runWorker } from './testing/run-worker';
import { startApi, type RunningApi } from './testing/start-api';
import { startSmtpSink, type SmtpSink } from './testing/smtp-sink';

/** A word that stands nowhere but in the name, family and address of one child. */
const marker = 'Qzxnamenswort';

/** Who may read a name, and where. */
const allowed: Record<string, readonly string[]> = {
  [routes.bodies]: ['body'],
  [routes.bodyWish]: ['body'],
  [routes.bodyListPdf]: ['body'],
};

describe('who a child behind a wish is', () => {
  let api: RunningApi;
  let sink: SmtpSink;
  let wish: string;
  let body: { id: string; account: string };
  const callers: Record<string, string> = { anonymous: '' };
  const output = processOutput();

  beforeAll(async () => {
    sink = await startSmtpSink();
    output.start();
    api = await startApi({ logLevel: 'trace', smtpUrl: sink.url });
    await keepEveryJob(api);
    const organisation = await word(
      api,
      "insert into organisation (name, created_at) values ('Beratung', now())",
    );
    const today = new Date().toISOString().slice(0, 10);
    await aTreeCampaign(api, today, [organisation]);
    const account = async (name: string, bundle: string, options = {}) => {
      const { id, cookie } = await aMember(api, bundle, name, options);
      callers[name] = cookie;
      return id;
    };
    body = { id: organisation, account: await account('body', 'entitling-body', { organisation }) };
    await account('lead', 'lead');
    await account('office', 'office');
    await account('keeper', 'vault-keeper');
    await account('helper', 'gift-helper');
    await account('evaluator', 'evaluator');
    const entry = {
      ...aBodyEntry(organisation),
      child: { firstName: `${marker}a`, lastName: `${marker}b`, birthDate: '2018-03-01' },
      family: {
        guardian: `${marker}c`,
        street: `${marker}d 1`,
        town: `${marker}e`,
        phone: '',
        language: 'de',
      },
    };
    const cookie = callers['body'] ?? '';
    const answer = await api.send('POST', routes.bodyWishes, entry, { cookie });
    wish = ((await answer.json()) as { id: string }).id;
    await api.database.rows(
      `update tree_wish set state = 'published', number = 117, outlet = 'online', published_on = current_date
       where id = ?`,
      [wish],
    );
    await api.database.rows("update tree_campaign set phase = 'published'");
    // refused ones are remembered, too: a violated rule must not print its row
    await api.send('POST', routes.bodyWishes, { ...entry, siblingOf: 'x' }, { cookie });
    await runWorker(api.app.get<Config>(CONFIG));
  });
  afterAll(async () => {
    await api.stop();
    output.stop();
    await sink.stop();
  });

  const ask = async (method: string, path: string, cookie: string, sent?: unknown) => {
    const answer = await api.send(method, path, sent, cookie === '' ? {} : { cookie });
    const text = await readable(Buffer.from(await answer.arrayBuffer()));
    return { status: answer.status, holds: text.includes(marker) };
  };

  it('is told to its body, and to who keeps the names for a reason', async () => {
    const { body: own = '', keeper = '' } = callers;
    expect(await ask('GET', routes.bodies, own)).toEqual({ status: 200, holds: true });
    const reason = 'Brief kam zurück';
    expect(await ask('POST', deskRoutes.vaultByNumber, keeper, { number: 117, reason })).toEqual({
      status: 200,
      holds: true,
    });
  });

  it.each(tableFormats)(
    'goes into a file (%s) only where somebody hands it over',
    async (format) => {
      const table = {
        table: 'wishes',
        title: 'Wünsche',
        columns: [{ label: 'Name', kind: 'text' }],
        rows: [[`${marker}a`], ['Nr. 117']],
      };
      const path = route(deskRoutes.deskTable, { format });
      expect(await ask('POST', path, callers['lead'] ?? '', table)).toEqual({
        status: 200,
        holds: true,
      });
    },
  );

  it('stands in no other answer of the API, whoever asks', async () => {
    const values = {
      id: [wish, body.id],
      day: ['2027-07-20'],
      campaign: ['weihnachten'],
      slug: ['weihnachten', 'impressum'],
      number: ['117'],
      language: ['de'],
      version: ['1'],
    };
    const asked = everyGet(api).flatMap((pattern) =>
      filled(pattern, values).map((path) => ({ pattern, path })),
    );
    const search = `${deskRoutes.deskSearch}?q=${marker}a`;
    asked.push({ pattern: search, path: search });
    const told: string[] = [];
    let answered = 0;
    for (const [caller, cookie] of Object.entries(callers))
      for (const { pattern, path } of asked) {
        const { status, holds } = await ask('GET', path, cookie);
        if (status === 200) answered += 1;
        if (holds && allowed[pattern]?.includes(caller) !== true) told.push(`${caller}: ${path}`);
      }
    expect(told).toEqual([]);
    expect(answered).toBeGreaterThan(60);
  }, 180_000);

  it('stands in no table, no job, no mail and no log in the clear', async () => {
    const client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    const { rows: tables } = await client.query<{ name: string; outside: boolean }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name, schemaname <> 'vault' as outside
       from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name, outside } of tables) {
      const { rows } = await client.query<{ line: string }>(
        `select t::text as line from ${name} t`,
      );
      if (rows.some(({ line }) => line.includes(marker))) found.push(name);
      // which wish is whose is written nowhere outside either
      const joins = ({ line }: { line: string }) =>
        line.includes(wish) && (line.includes(body.id) || line.includes(body.account));
      if (outside && rows.some(joins)) found.push(`${name} joins wish and body`);
      if (!outside && rows.some(({ line }) => line.includes(wish)))
        found.push(`${name} names a wish`);
    }
    await client.end();
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['vault.entry', 'public.outbox', 'public.mail', 'bullmq.job']),
    );
    const jobs = await api.database.row<{ count: number }>(
      'select count(*)::int as count from every_job',
    );
    expect(jobs?.count).toBeGreaterThan(0);
    expect(found).toEqual([]);
    expect(sink.received()).not.toContain(marker);
    expect(output.text()).toContain(routes.bodyWishes);
    expect(output.text()).not.toContain(marker);
  });
});
