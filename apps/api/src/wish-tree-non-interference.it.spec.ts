import { routes } from '@dabei/contracts';
import { CONFIG, type Config } from '@dabei/server/platform';
import { actOut } from './testing/twin-acts';
import { everyGet, filled } from './testing/every-get';
import { processOutput } from './testing/process-output';
import { runWorker } from './testing/run-worker';
import { startSmtpSink, type SmtpSink } from './testing/smtp-sink';
import { startApi, type RunningApi } from './testing/start-api';
import { aTwinTree, type Identity, type TwinTree } from './testing/twin-trees';

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
const ofTheVault: readonly string[] = [routes.bodies, routes.vault, routes.familyCode];
/** What has to do with the wish tree, and what looks over everything. */
const concerned = /tree|gift|donor|campaigns|search|today|history|figures|report|openapi/;

interface Twin {
  api: RunningApi;
  tree: TwinTree;
  sink: SmtpSink;
}

async function aTwin(identities: Identity[], order: 'forwards' | 'backwards'): Promise<Twin> {
  const sink = await startSmtpSink();
  const api = await startApi({ logLevel: 'trace', smtpUrl: sink.url });
  return { api, tree: await aTwinTree(api, identities, order), sink };
}

/** When a file was made is no part of what it says. */
const withoutMaking = (text: string): string =>
  text
    .replaceAll(/\(D:\d{14}Z\)/g, '')
    .replaceAll(/\/ID \[[^\]]*\]/g, '')
    .replaceAll(/"now":"[^"]*"/g, '');

/** Who was written to about what, sorted: two workers do not send in the same order. */
const subjectsOf = (mails: string): string[] =>
  mails
    .split('\r\n')
    .filter((line) => /^(Subject|To): /.test(line))
    .sort();

async function answerOf({ api }: Twin, path: string, cookie: string): Promise<string> {
  const answer = await api.send('GET', path, undefined, cookie === '' ? {} : { cookie });
  const body = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  return `${String(answer.status)} ${withoutMaking(body)}`;
}

describe('two towns that differ only in who the children are', () => {
  const output = processOutput();
  let left: Twin;
  let right: Twin;

  beforeAll(async () => {
    output.start();
    left = await aTwin(one, 'forwards');
    right = await aTwin(other, 'backwards');
    for (const { api } of [left, right]) await runWorker(api.app.get<Config>(CONFIG));
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
    `${routes.deskTreeWishes}?text=marke`,
    `${routes.deskSearch}?q=Zimtmarke`,
    `${routes.deskSearch}?q=Anismarke`,
    ...[1, 2, 3, 4, 5].map((number) => `${routes.deskSearch}?q=${String(number)}`),
  ];

  /** Where the two towns answer differently, by caller. */
  async function differences(): Promise<{ found: string[]; answered: number }> {
    const found: string[] = [];
    let answered = 0;
    for (const caller of Object.keys(left.tree.callers)) {
      for (const path of addresses()) {
        const [here, there] = await Promise.all([
          answerOf(left, path, left.tree.callers[caller] ?? ''),
          answerOf(right, path, right.tree.callers[caller] ?? ''),
        ]);
        if (here.startsWith('200')) answered += 1;
        if (here !== there || markers.some((marker) => here.includes(marker)))
          found.push(`${caller}: ${path}`);
      }
    }
    return { found, answered };
  }

  it('answer every question byte for byte the same, whoever asks', async () => {
    const { found, answered } = await differences();
    expect(found).toEqual([]);
    expect(answered).toBeGreaterThan(60);
  }, 240_000);

  it('would be told apart by a single name in the wrong column', async () => {
    await right.api.database.rows("update tree_wish set colour = 'Anismarke' where number = 1");
    const { found } = await differences();
    expect(found).toContain(`nobody: ${routes.publicTree}`);
    await right.api.database.rows("update tree_wish set colour = '' where number = 1");
  }, 240_000);

  it('send the same mails', () => {
    const mails = ({ sink }: Twin): string[] =>
      sink
        .received()
        .split('\r\n')
        .filter(
          (line) =>
            !/^(Message-ID|Date|MIME-Version|Content-Type|DTSTAMP|END:VCAL|--|MAIL FROM| boundary)/i.test(
              line,
            ),
        );
    expect(left.sink.received()).toContain('spende@example.org');
    expect(mails(left).filter((line) => !mails(right).includes(line))).toEqual([]);
    for (const { sink } of [left, right])
      expect(markers.filter((marker) => sink.received().includes(marker))).toEqual([]);
  });

  it('answer everything the same that donors, shops, helpers and the office do', async () => {
    const [here, there] = [await actOut(left.api, left.tree), await actOut(right.api, right.tree)];
    expect(here.map(withoutMaking)).toEqual(there.map(withoutMaking));
    for (const answer of here)
      expect(markers.filter((marker) => answer.includes(marker))).toEqual([]);
    // most of it was done, not only refused
    expect(here.filter((answer) => / 20[04] /.test(answer)).length).toBeGreaterThan(20);
    for (const { api } of [left, right]) await runWorker(api.app.get<Config>(CONFIG));
    const [sent, alsoSent] = [left, right].map(({ sink }) => sink.received());
    expect(subjectsOf(sent ?? '')).toEqual(subjectsOf(alsoSent ?? ''));
    for (const mails of [sent, alsoSent])
      expect(markers.filter((marker) => mails?.includes(marker))).toEqual([]);
  }, 120_000);

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
