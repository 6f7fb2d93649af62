import { deskRoutes, routes } from '@dabei/contracts';
import { CONFIG, type Config } from '@dabei/server/platform';
import { everyGet, filled } from './testing/every-get';
import { everyLine } from './testing/every-line';
import { countIds, fixChance, stopTheClock } from './testing/fixed-town';
import { processOutput } from './testing/process-output';
import { runInOrder } from './testing/run-worker';
import { startSmtpSink, type SmtpSink } from './testing/smtp-sink';
import { startApi, type RunningApi } from './testing/start-api';
import { actOut } from './testing/twin-acts';
import { aTwinTree, twinMoment, type Identity, type TwinTree } from './testing/twin-trees';

/** Somebody whose every name is a word that stands nowhere else. */
const somebody = (word: string, at: number, body: 0 | 1): Identity => ({
  firstName: `${word}marke`,
  lastName: `${word}sternmarke`,
  birthDate: `201${String(7 + at)}-0${String(3 + at)}-01`,
  guardian: `${word}elternmarke Familie`,
  street: `${word}wegmarke ${String(3 + at)}`,
  phone: `02855 77${String(at)}${String(body)}0${String(word.length)}`,
  body,
});

/** As many families in both towns, sent by other bodies; nothing else is different. */
const one = ['Zimt', 'Nelken', 'Vanille'].map((word, at) => somebody(word, at, at === 1 ? 1 : 0));
const other = ['Anis', 'Kardamom', 'Mohn'].map((word, at) => somebody(word, at, at === 1 ? 0 : 1));
const markers = [...one, ...other].flatMap(({ firstName, lastName, guardian, street, phone }) => [
  firstName,
  lastName,
  guardian.split(' ')[0] ?? '',
  street,
  phone,
]);

/** Only these may know a name; they are other people's spec. */
const ofTheVault: readonly string[] = [routes.bodies, deskRoutes.vault, routes.familyCode];
/** What has to do with the wish tree, and what looks over everything. */
const concerned = /tree|gift|donor|campaigns|search|today|history|figures|report|openapi/;

interface Twin {
  api: RunningApi;
  tree: TwinTree;
  sink: SmtpSink;
}

async function aTwin(identities: Identity[], order: 'forwards' | 'backwards'): Promise<Twin> {
  fixChance('a town');
  const sink = await startSmtpSink();
  const api = await startApi({ logLevel: 'trace', smtpUrl: sink.url });
  await countIds(api);
  return { api, tree: await aTwinTree(api, identities, order), sink };
}

/** The only dice that are not ours: what nodemailer writes between the parts of a mail. */
const withoutBoundary = (mails: string): string =>
  mails.replaceAll(/--_NmP-[0-9a-f]+-/g, '--_NmP--');

/** The answer with everything its sender decides; `Date` is written by Node. */
async function answerOf({ api }: Twin, path: string, cookie: string): Promise<string> {
  const answer = await api.send('GET', path, undefined, cookie === '' ? {} : { cookie });
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return `${String(answer.status)} ${JSON.stringify(headers)} ${body}`;
}

describe('two towns that differ only in who the children are', () => {
  const output = processOutput();
  let left: Twin;
  let right: Twin;

  /** First in one town, then in the other, at the same moment and with the same chance. */
  async function inBoth<T>(step: string, work: (twin: Twin) => Promise<T>): Promise<[T, T]> {
    fixChance(step);
    const here = await work(left);
    fixChance(step);
    return [here, await work(right)];
  }

  beforeAll(async () => {
    stopTheClock(twinMoment);
    output.start();
    left = await aTwin(one, 'forwards');
    right = await aTwin(other, 'backwards');
    await inBoth('worker', ({ api }) => runInOrder(api.app.get<Config>(CONFIG)));
  }, 120_000);
  afterAll(async () => {
    output.stop();
    for (const { api, sink } of [left, right]) {
      await api.stop();
      await sink.stop();
    }
  });

  const addresses = (): string[] => [
    ...everyGet(left.api)
      .filter((pattern) => concerned.test(pattern))
      .filter((pattern) => !ofTheVault.some((start) => pattern.startsWith(start)))
      .flatMap((pattern) => filled(pattern, left.tree.values)),
    `${deskRoutes.deskTreeWishes}?text=marke`,
    `${deskRoutes.deskSearch}?q=Zimtmarke`,
    `${deskRoutes.deskSearch}?q=Anismarke`,
    ...[1, 2, 3, 4, 5].map((number) => `${deskRoutes.deskSearch}?q=${String(number)}`),
  ];

  const asked = (callers: readonly string[]) =>
    inBoth('asking', async (twin) => {
      const answers = new Map<string, string>();
      for (const caller of callers)
        for (const path of addresses())
          answers.set(
            `${caller}: ${path}`,
            await answerOf(twin, path, twin.tree.callers[caller] ?? ''),
          );
      return answers;
    });

  const told = (text: string): string[] => markers.filter((marker) => text.includes(marker));
  const differences = ([here, there]: [Map<string, string>, Map<string, string>]): string[] =>
    [...here].flatMap(([asking, answer]) =>
      answer === there.get(asking) && told(answer).length === 0 ? [] : [asking],
    );

  it('answer every question byte for byte the same, whoever asks', async () => {
    const answers = await asked(Object.keys(left.tree.callers));
    expect(differences(answers)).toEqual([]);
    const answered = [...answers[0].values()].filter((answer) => answer.startsWith('200'));
    expect(answered.length).toBeGreaterThan(60);
  }, 240_000);

  it('would be told apart by a single name in the wrong column', async () => {
    await right.api.database.rows("update tree_wish set colour = 'Anismarke' where number = 1");
    expect(differences(await asked(['nobody']))).toContain(`nobody: ${routes.publicTree}`);
    await right.api.database.rows("update tree_wish set colour = '' where number = 1");
  }, 120_000);

  it('answer everything the same that donors, shops, helpers and the office do', async () => {
    const [here, there] = await inBoth('acting', ({ api, tree }) => actOut(api, tree));
    expect(here).toEqual(there);
    expect(here.flatMap(told)).toEqual([]);
    // most of it was done, not only refused
    expect(here.filter((answer) => / 20[04] /.test(answer)).length).toBeGreaterThan(20);
  }, 120_000);

  it('send the same mails', async () => {
    await inBoth('worker again', ({ api }) => runInOrder(api.app.get<Config>(CONFIG)));
    const [here = '', there = ''] = [left, right].map(({ sink }) => sink.received());
    for (const address of ['spende@example.org', 'neu@example.org'])
      expect(here).toContain(address);
    expect(withoutBoundary(here)).toEqual(withoutBoundary(there));
    expect(told(here + there)).toEqual([]);
  }, 60_000);

  it('leave the same in every column outside the vault', async () => {
    const [here, there] = await inBoth('looking', ({ api }) => everyLine(api));
    expect(here).toEqual(there);
    for (const table of ['mail', 'outbox', 'audit_line', 'pledge', 'handover_batch'])
      expect(here.some((line) => line.startsWith(`${table} `))).toBe(true);
  }, 30_000);

  it('keep no name outside the vault: no table, no log', async () => {
    for (const { api } of [left, right]) {
      const tables = await api.database.rows<{ name: string }>(
        `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
         where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      const found: string[] = [];
      for (const { name } of tables)
        for (const marker of markers) {
          const row = await api.database.row<{ held: boolean }>(
            `select exists (select 1 from ${name} t where t::text like ?) as held`,
            [`%${marker}%`],
          );
          if (row?.held === true) found.push(`${name}: ${marker}`);
        }
      expect(tables.map(({ name }) => name)).toContain('vault.entry');
      expect(found).toEqual([]);
    }
    expect(output.text()).toContain(routes.publicTree);
    expect(markers.filter((marker) => output.text().includes(marker))).toEqual([]);
  }, 60_000);
});
