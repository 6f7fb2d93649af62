import {
  route,
  deskRoutes,
  type DayDeposits,
  type DepositDone,
  type DepositUndone,
} from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { aMarket, aRowOfPitches } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';
import { eight, slug } from '../testing/a-market-morning';

describe('what was done with a deposit by a slip of the finger', () => {
  let desk: MarketDesk;
  let office: Ask;
  let pitches: string[];

  beforeAll(async () => {
    desk = await aMarketDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at(eight);
    await desk.database.rows(
      'truncate outbox, audit_line, journal_line, bill_position, bill, market, seller cascade',
    );
    const money = { phase: 'day', perMetreCents: 500, depositCents: 1000 } as const;
    pitches = await aRowOfPitches(desk.database, await aMarket(desk.database, money), 6);
  });

  const spot = async (number: number): Promise<string> => {
    const path = route(deskRoutes.deskMarketSpot, { slug });
    const gift = { pitchIds: [pitches[number - 1]], cashCents: 2500, pressKey: randomUUID() };
    return (await office<{ bookingId: string }>('POST', path, gift)).body.bookingId;
  };

  it('is taken back the same day by a line of its own, and can be done again', async () => {
    const [one, two] = [await spot(1), await spot(2)];
    const deposits = async () => {
      const list = await office<DayDeposits>('GET', route(deskRoutes.deskMarketDeposits, { slug }));
      return list.body.rows.map(({ heldCents, returnedCents, keptCents }) =>
        [heldCents, returnedCents, keptCents].join(' '),
      );
    };
    const settle = (id: string, body: object) =>
      office<DepositDone>('POST', route(deskRoutes.deskBookingDeposit, { id }), {
        ...{ pressKey: randomUUID(), ...body },
      });
    const undo = (id: string, act: 'returned' | 'kept' = 'returned', pressKey = randomUUID()) =>
      office<DepositUndone & { reason?: string }>(
        'POST',
        route(deskRoutes.deskBookingDepositUndo, { id }),
        { act, pressKey },
      );
    expect((await undo(one)).body.reason).toBe('money-nothing-to-undo');
    const { body: back } = await settle(one, { act: 'returned' });
    await settle(two, { act: 'kept', reason: 'Müll blieb liegen' });
    expect(await deposits()).toEqual(['0 1000 0', '0 0 1000']);
    const key = randomUUID();
    const undone = await undo(one, 'returned', key);
    expect(undone.body).toEqual({ act: 'returned', cents: 1000, receipt: back.receipt });
    // pressed once more it is the same, another press finds nothing
    expect((await undo(one, 'returned', key)).body).toEqual(undone.body);
    expect(await undo(one)).toMatchObject({
      status: 409,
      body: { reason: 'money-nothing-to-undo' },
    });
    // a toast that is still up takes back only what it speaks of
    expect((await undo(two, 'returned')).body.reason).toBe('money-nothing-to-undo');
    expect((await undo(two, 'kept')).body).toEqual({ act: 'kept', cents: 1000, receipt: null });
    expect(await deposits()).toEqual(['1000 0 0', '1000 0 0']);
    const stored = await desk.database.rows<{ open: number; left: number; same: boolean }>(
      `select b.open_cents as open, b.deposit_left_cents as left,
         s.open_cents = b.open_cents and s.deposit_left_cents = b.deposit_left_cents as same
       from bill b join bill_sums s on s.bill_id = b.id`,
    );
    expect(stored).toEqual([1, 2].map(() => ({ open: 0, left: 1000, same: true })));
    // the journal only grew: what was done stands there with its reason
    const lines = await desk.database.rows<{ kind: string; reason: string | null }>(
      "select kind, reason from journal_line where kind like 'deposit-%' order by id",
    );
    expect(lines.map(({ kind, reason }) => `${kind}: ${reason ?? ''}`)).toEqual([
      'deposit-returned: ',
      'deposit-kept: Müll blieb liegen',
      'deposit-return-reversed: deposit-undone',
      'deposit-keep-reversed: deposit-undone',
    ]);
    const { body: again } = await settle(one, { act: 'kept', reason: 'doch nicht sauber' });
    expect(again.cents).toBe(1000);
    await desk.at('2027-05-09T08:00:00Z');
    expect((await undo(one, 'kept')).body.reason).toBe('money-nothing-to-undo');
  });
});
