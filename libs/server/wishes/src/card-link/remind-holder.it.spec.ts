import {
  route,
  routes,
  type CardReminder,
  type CardStatus,
  type ClaimConfirmed,
} from '@dabei/contracts';
import { Clock, Database, Sealer, claimCodeOf } from '@dabei/server/platform';
import { ReleaseHeldWishes } from '../donors/release-held';
import { aCardTown, type CardTown } from '../testing/a-card-town';

describe('who took a paper card may leave an address', () => {
  let town: CardTown;

  beforeAll(async () => {
    town = await aCardTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.database.rows('delete from donor');
    await town.desk.at('2026-11-25T10:00:00Z');
    await town.card(117, { state: 'out', card: 'taken' });
  });

  const open = async <T>(method: string, address: string, body?: unknown) =>
    town.desk.call<T & { reason?: string }>(
      method,
      route(address, { secret: await town.codeOf(117) }),
      undefined,
      body,
    );
  const leave = (email = 'kim@example.org') =>
    open<CardReminder>('POST', routes.treeCardRemind, { email });
  const status = async () => (await open<CardStatus>('GET', routes.treeCard)).body;
  const type = (basketId: string) =>
    town.desk.call<ClaimConfirmed>('POST', routes.treeClaimCode, undefined, {
      basketId,
      code: claimCodeOf(town.desk.app.get(Sealer), basketId),
    });
  const pledges = () =>
    town.desk.database.rows<{ state: string; channel: string }>(
      'select state, channel from pledge order by created_at, state',
    );
  const release = () =>
    new ReleaseHeldWishes(town.desk.app.get(Database), town.desk.app.get(Clock)).run();

  it('and is a donor once the code is typed: promised until the last gift day, card still taken', async () => {
    expect(await status()).toMatchObject({
      says: 'taken',
      mayLeaveAddress: true,
      reminded: false,
    });
    const left = await leave();
    expect(left.status).toBe(200);
    expect(await town.states(117)).toEqual(['out', 'taken']);
    expect((await type(left.body.basketId)).body).toMatchObject({
      outcome: 'promised',
      numbers: [117],
    });
    expect(await town.states(117)).toEqual(['claimed', 'taken']);
    expect(await pledges()).toEqual([{ state: 'promised', channel: 'card' }]);
    expect(await status()).toMatchObject({
      says: 'taken',
      mayBringBack: false,
      mayLeaveAddress: false,
      reminded: true,
    });
  });

  it('and keeps the card when the half hour is over: nothing hangs that is in a pocket', async () => {
    const left = await leave();
    await town.desk.at('2026-11-25T10:31:00Z');
    expect(await release()).toBe(0);
    expect(await town.states(117)).toEqual(['out', 'taken']);
    expect((await type(left.body.basketId)).body).toMatchObject({ outcome: 'expired' });
    expect(await town.states(117)).toEqual(['out', 'taken']);
    expect((await leave()).status).toBe(200);
  });

  it('and puts a mistyped one right: only the last code counts', async () => {
    const wrong = await leave('kin@example.org');
    const right = await leave('kim@example.org');
    expect((await type(wrong.body.basketId)).body).toMatchObject({ outcome: 'expired' });
    expect((await type(right.body.basketId)).body).toMatchObject({ outcome: 'promised' });
    expect(await pledges()).toEqual([
      { state: 'cancelled', channel: 'card' },
      { state: 'promised', channel: 'card' },
    ]);
  });

  it('and hangs the card up again: a code typed afterwards promises nothing', async () => {
    const left = await leave();
    expect((await open('POST', routes.treeCardBack)).status).toBe(200);
    expect((await type(left.body.basketId)).body).toMatchObject({ outcome: 'expired' });
    expect(await town.states(117)).toEqual(['published', 'hanging']);
  });

  it('only for a card that was taken, and as long as gifts are brought', async () => {
    await town.card(118, { card: 'hanging' });
    const secret = await town.codeOf(118);
    const hanging = await town.desk.call<{ reason?: string }>(
      'POST',
      route(routes.treeCardRemind, { secret }),
      undefined,
      { email: 'kim@example.org' },
    );
    expect([hanging.status, hanging.body.reason]).toEqual([409, 'card-not-taken']);
    await town.desk.database.rows("update tree_campaign set phase = 'gap-closing'");
    expect((await leave()).body.reason).toBe('card-not-taken');
  });

  it('without a word about it in log or outbox: numbers and ids only', async () => {
    await leave('marker@example.org');
    for (const table of ['audit_line', 'outbox', 'donor', 'pledge', 'pledge_basket'])
      for (const { text } of await town.desk.database.rows<{ text: string }>(
        `select to_jsonb(x)::text as text from ${table} x`,
      ))
        expect(text).not.toContain('marker');
  });
});
