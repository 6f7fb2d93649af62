import { route, deskRoutes, type HandoverPlan } from '@dabei/contracts';
import { aTreeCampaign } from './testing/a-body-wish';
import { aMember, word } from './testing/matrix-people';
import { readable } from './testing/readable';
import { startApi, type RunningApi } from './testing/start-api';

/** Hand-written numbers of two bodies. */
type Owned = readonly [readonly number[], readonly number[]];

/** Number 103 is nobody's: it stands between theirs. */
const numbers = [101, 102, 104, 105];
/** Typed by the clerk to see what becomes of it. */
const [probe, other] = [901, 902];
const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * A clerk who may do everything at the desk but join number and name tries to find out which body a number is from.
 * Whatever is asked, done and undone, the answers and what is written down are the same whoever has which number.
 */
describe('whose a hand-written number is', () => {
  let api: RunningApi;
  let cookie = '';
  let bodies: string[] = [];
  let heard: string[] = [];
  let numberOf = new Map<string, number>();

  beforeAll(async () => {
    api = await startApi();
    bodies = [];
    for (const name of ['Caritas', 'Schule'])
      bodies.push(
        await word(api, 'insert into organisation (name, created_at) values (?, now())', [name]),
      );
    await aTreeCampaign(api, '2026-11-24', bodies);
    cookie = (await aMember(api, 'office', 'buero')).cookie;
  });
  afterAll(() => api.stop());

  /** Ids by the number of their wish, codes and all other ids by nothing: they are random. */
  const plain = (text: string): string =>
    text
      .replaceAll(uuids, (id) => `wish ${String(numberOf.get(id) ?? '?')}`)
      .replaceAll(/"codeEnd":"[^"]*"/g, 'code');

  async function ask<T>(method: string, path: string, input?: unknown): Promise<T> {
    const answer = await api.send(method, path, input, { cookie });
    const text = await readable(Buffer.from(await answer.arrayBuffer()));
    if (path !== deskRoutes.handoverList)
      heard.push(`${method} ${plain(path)} ${String(answer.status)} ${plain(text)}`);
    return (text.startsWith('{') ? JSON.parse(text) : text) as T;
  }

  /** Times keep their order: minus one is the first. */
  const plan = async (): Promise<HandoverPlan> => {
    const answer = await api.send('GET', deskRoutes.handoverPlan, undefined, { cookie });
    const { slots } = (await answer.json()) as HandoverPlan;
    for (const [at, { id }] of slots.entries()) numberOf.set(id, -1 - at);
    return ask('GET', deskRoutes.handoverPlan);
  };
  const set = (from: number, body: 0 | 1, until = from) =>
    ask('POST', deskRoutes.deskLeanBodies, {
      ...{ campaign: 'weihnachten', from, until, bodyId: bodies[body] },
    });
  const make = async (): Promise<void> => {
    await ask('POST', deskRoutes.deskLeanBatches, {});
    await ask('POST', deskRoutes.handoverBatches, {});
    await plan();
  };
  const slot = (date: string, from: string, until: string, families: number) =>
    ask('POST', deskRoutes.handoverSlots, { date, from, until, minutes: 60, families });
  /** Also what is seen of each number elsewhere at the desk. */
  const look = async (): Promise<void> => {
    await plan();
    await ask('GET', deskRoutes.giftShelf);
    await ask('GET', deskRoutes.deskTreeWishes);
    await ask('GET', deskRoutes.deskLeanBodies);
  };

  async function aTown(owned: Owned): Promise<void> {
    await api.clock.move(new Date('2026-12-17T10:00:00Z'));
    for (const table of ['tree_wish', 'handover_batch', 'handover_slot', 'audit_line'])
      await api.database.rows(`delete from ${table}`);
    await api.database.rows("update tree_campaign set phase = 'handover'");
    const wishes = await api.database.rows<{ id: string; number: number }>(
      `insert into tree_wish (campaign_id, number, mode, state, outlet, storage_place, entered_on, published_on)
       select id, number, 'lean', 'stored', 'tree', 'A' || number, '2026-11-24', '2026-11-24'
       from tree_campaign, unnest(?::int[]) number returning id, number`,
      [`{${[...numbers, 103, probe, other].join(',')}}`],
    );
    numberOf = new Map(wishes.map(({ id, number }) => [id, number]));
    for (const body of [0, 1] as const) for (const number of owned[body]) await set(number, body);
    await ask('POST', deskRoutes.deskLeanBatches, {});
    heard = [];
  }

  const give = (...which: number[]) =>
    ask('POST', deskRoutes.handoverGive, {
      wishIds: which.map(idOf),
      code: null,
      reason: 'Brief verloren',
    });
  const idOf = (number: number) => [...numberOf].find(([, one]) => one === number)?.[0] ?? '';

  /** Everything a clerk can think of; answers with all that was heard, and all that was written down. */
  async function tryEverything(): Promise<string[]> {
    await slot('2026-12-18', '10:00', '14:00', 1);
    await slot('2026-12-18', '18:00', '19:00', 9);
    await slot('2026-12-21', '18:00', '19:00', 9);
    // the order of times: between which numbers does a body stand?
    await make();
    // one number more for a body, while one gift is away: whose batch grows, whose is new?
    await give(105);
    await set(probe, 0);
    await make();
    await ask('POST', deskRoutes.handoverUndo, { wishIds: [idOf(105)] });
    // a guess: does anything change?
    for (const number of numbers) await set(number, 0);
    await make();
    await ask('POST', deskRoutes.deskLeanBodies, {
      ...{ campaign: 'weihnachten', from: 101, until: 105, bodyId: null },
    });
    await ask('POST', deskRoutes.vaultByNumber, { number: 101, reason: 'Neugier' });
    await ask('POST', deskRoutes.vaultCorrection, {
      ...{ from: 101, until: 105, bodyId: bodies[0], reason: 'Neugier' },
    });
    // each of them another time: does a number tell its own?
    const { slots, bodies: theirs } = await plan();
    const wide = slots.filter(({ families }) => families > 1);
    for (const [at, { id }] of theirs.batches.entries())
      await ask('PUT', route(deskRoutes.handoverBatchSlot, { id }), { slotId: wide[at]?.id });
    for (const number of numbers)
      await ask('POST', deskRoutes.handoverCall, { code: String(number) });
    await oneByOne();
    await times();
    const lines = await api.database.rows<{ text: string }>(
      `select action || ' ' || subject_id || ' ' || coalesce(details::text, '') as text from audit_line
       where action not like 'handover-times%'`,
    );
    return [...heard, ...lines.map(({ text }) => plain(text)).sort()];
  }

  /** Handing over one gift: whose count changes, whose is complete, what is made new? */
  async function oneByOne(): Promise<void> {
    for (const number of [...numbers, probe]) {
      await give(number);
      await look();
      for (const { id } of (await plan()).bodies.batches)
        await ask('PUT', route(deskRoutes.handoverBatchSlot, { id }), { slotId: null });
      await make();
    }
    await set(other, 0);
    await make();
    for (const number of [...numbers, probe])
      await ask('POST', deskRoutes.handoverUndo, { wishIds: [idOf(number)] });
    await give(101, 104);
    await ask('POST', deskRoutes.handoverUndo, { wishIds: [idOf(101), idOf(104)] });
    await look();
  }

  /** A time that is over for one of them: which numbers are noted, which come again? */
  async function times(): Promise<void> {
    await api.clock.move(new Date('2026-12-18T19:00:00Z'));
    const { slots, bodies: theirs } = await plan();
    const [over = { id: '' }, next = { id: '' }] = slots.filter(({ families }) => families > 1);
    for (const { id } of theirs.batches) {
      for (const one of theirs.batches)
        await ask('PUT', route(deskRoutes.handoverBatchSlot, { id: one.id }), {
          slotId: one.id === id ? over.id : next.id,
        });
      await ask('POST', deskRoutes.handoverMissed, {});
      await look();
    }
    await api.clock.move(new Date('2026-12-22T10:00:00Z'));
    await ask('POST', deskRoutes.handoverMissed, {});
    await look();
    await ask('POST', deskRoutes.handoverSecondDate, {
      batchIds: [theirs.batches[0]?.id],
      slotId: next.id,
    });
    await look();
    const paper = await ask<string>('GET', deskRoutes.handoverList);
    for (const number of numbers) expect(paper).not.toContain(String(number));
  }

  it('is not found out at the desk, whatever is tried', async () => {
    const divisions: Owned[] = [
      [[101, 102, 104], [105]],
      [[105], [101, 102, 104]],
      [
        [101, 105],
        [102, 104],
      ],
    ];
    const transcripts: string[][] = [];
    for (const owned of divisions) {
      await aTown(owned);
      transcripts.push(await tryEverything());
    }
    const [one = [], ...rest] = transcripts;
    expect(one.filter((line) => line.includes(' 500 '))).toEqual([]);
    expect(one.length).toBeGreaterThan(100);
    for (const another of rest) expect(another).toEqual(one);
  }, 120_000);
});
