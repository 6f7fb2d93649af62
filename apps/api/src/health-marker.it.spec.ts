import { route, deskRoutes, routes } from '@dabei/contracts';
import { CONFIG, type Config } from '@dabei/server/platform';
import { processOutput } from './testing/process-output';
import { everyGet, filled } from './testing/every-get';
import { aMarkedTown, marker, type MarkedTown } from './testing/marked-town';
import { runWorker } from './testing/run-worker';
import { startApi, type RunningApi } from './testing/start-api';
import { startSmtpSink, type SmtpSink } from './testing/smtp-sink';

const day = '2027-07-20';

/** Who may read what a family told, and where; everything else must not hold it. */
const allowed: Record<string, readonly string[]> = {
  [routes.meExport]: ['family'],
  [routes.answers]: ['family'],
  [deskRoutes.deskAnswers]: ['lead', 'office'],
  [routes.daySheet]: ['lead', 'office', 'organiser'],
  [routes.dayHealth]: ['lead', 'office', 'organiser'],
};

describe('what a family told about its child', () => {
  let api: RunningApi;
  let town: MarkedTown;
  let sink: SmtpSink;
  const output = processOutput();

  beforeAll(async () => {
    sink = await startSmtpSink();
    output.start();
    api = await startApi({ logLevel: 'trace', smtpUrl: sink.url });
    town = await aMarkedTown(api);
    await runWorker(api.app.get<Config>(CONFIG));
  });
  afterAll(async () => {
    await api.stop();
    output.stop();
    await sink.stop();
  });

  const read = async (path: string, cookie: string) => {
    const answer = await api.send('GET', path, undefined, cookie === '' ? {} : { cookie });
    const headers = JSON.stringify([...answer.headers]);
    const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    return { status: answer.status, holds: `${headers}${text}`.includes(marker) };
  };

  it('is told: the family pressed the button', () => {
    expect(town.registration).not.toBe('');
  });

  it('is read where it is needed', async () => {
    const answers = route(deskRoutes.deskAnswers, { id: town.registration });
    const health = route(routes.dayHealth, { id: town.event, registration: town.registration });
    const own = route(routes.answers, { id: town.registration });
    const { lead = '', office = '', family = '' } = town.callers;
    const sheet = route(routes.daySheet, { id: town.event, day });
    for (const [path, cookie] of [
      [answers, office],
      [answers, lead],
      [health, office],
      [sheet, office],
      [own, family],
      [routes.meExport, family],
    ] as const)
      expect({ path, ...(await read(path, cookie)) }).toEqual({ path, status: 200, holds: true });
  });

  it('stands in no other answer of the API, whoever asks', async () => {
    const { event, otherEvent, household, child, registration, callers } = town;
    const values = {
      id: [event, otherEvent, household, child, registration],
      registration: [registration],
      child: [child],
      day: [day],
      campaign: ['s'],
      slug: ['s', 'klettern', 'impressum'],
      language: ['de'],
      other: [household],
      version: ['1'],
    };
    const searches = [marker, 'Mia', 'Muster', '02855 990011'].map(
      (q) => `${deskRoutes.deskSearch}?q=${encodeURIComponent(q)}`,
    );
    const histories = (
      [
        ['event', event],
        ['household', household],
        ['registration', registration],
      ] as const
    ).map(([subject, id]) => `${deskRoutes.deskHistory}?subject=${subject}&id=${id}`);
    const asked = [
      ...everyGet(api).flatMap((pattern) =>
        filled(pattern, values).map((path) => ({ pattern, path })),
      ),
      ...[...searches, ...histories, `${deskRoutes.deskHouseholds}?q=Muster`].map((path) => ({
        pattern: path,
        path,
      })),
    ];
    expect(asked.length).toBeGreaterThan(100);
    const told: string[] = [];
    let answered = 0;
    for (const [caller, cookie] of Object.entries(callers)) {
      for (const { pattern, path } of asked) {
        const { status, holds } = await read(path, cookie);
        if (status === 200) answered += 1;
        if (holds && allowed[pattern]?.includes(caller) !== true) told.push(`${caller}: ${path}`);
      }
    }
    expect(told).toEqual([]);
    expect(answered).toBeGreaterThan(80);
  }, 180_000);

  it('stands in no mail', () => {
    expect(sink.received()).toContain('Klettern');
    const decoded = sink.received().replaceAll(/=\r\n/g, '');
    expect(decoded).not.toContain(marker);
    expect(decoded).not.toContain(Buffer.from(marker).toString('base64').slice(0, 12));
  });

  it('stands in no log', () => {
    expect(output.text()).toContain(routes.baskets);
    expect(output.text()).not.toContain(marker);
  });

  it('stands in no table in the clear', async () => {
    const tables = await api.database.rows<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const row = await api.database.row<{ held: boolean }>(
        `select exists (select 1 from ${name} t where t::text like ?) as held`,
        [`%${marker}%`],
      );
      if (row?.held === true) found.push(name);
    }
    expect(tables.length).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });
});
