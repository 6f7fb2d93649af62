import { route, deskRoutes } from '@dabei/contracts';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  type CommissionTown,
} from '../testing/a-commission-town';

const at = { slug: commissionSlug };

interface Owed {
  open: number;
  words: string;
  sealed: boolean;
}

describe('a fee that the sale did not cover', () => {
  let town: CommissionTown;

  let secret = '';

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.at('2027-03-02T10:00:00Z');
    await town.empty();
    const market = await aCommissionMarket(town.desk.database);
    await town.desk.database.rows(
      'update commission_rule set fee_cents = 300 where market_id = ?',
      [market],
    );
    secret = await town.get('Kim');
    await town.desk.at('2027-03-20T15:00:00Z');
  });

  const numberOf = async (who: string) => {
    const found = (await town.books()).numbers.find(({ name }) => name === who);
    if (found === undefined) throw new Error('no such seller');
    return found;
  };
  const tally = async (itemsSold: number, turnoverCents: number) => {
    const { number, version } = await numberOf('Kim');
    const { status } = await town.office('POST', route(deskRoutes.deskNumberTally, at), {
      ...{ number, version, itemsSold, turnoverCents, itemsBrought: 10 },
    });
    expect(status).toBe(204);
  };
  const owed = () =>
    town.desk.database.rows<Owed>(
      `select b.open_cents as open, b.sealed is not null as sealed, (select p.words from bill_position p
         where p.bill_id = b.id order by p.id desc limit 1) as words
       from bill b join seller s on s.id = b.seller_id`,
    );

  it('is billed once, with its words, and not where the sale covers it', async () => {
    await tally(0, 0);
    expect(await owed()).toEqual([
      {
        open: 300,
        sealed: true,
        words: 'Verkaufsnummer 1: Gebühr, die der Verkauf nicht gedeckt hat',
      },
    ]);
    expect((await town.page(secret)).bill).not.toBeNull();
    await tally(0, 0);
    expect(await owed()).toMatchObject([{ open: 300 }]);
    // 15 % of two euros are commission, the rest goes into the fee
    await tally(1, 200);
    expect(await owed()).toMatchObject([{ open: 130 }]);
    await tally(5, 5000);
    expect(await owed()).toMatchObject([{ open: 0 }]);
    expect((await town.page(secret)).bill).toBeNull();
    expect((await town.books()).books.feeOwedCents).toBe(0);
  });

  it('is taken back when the number is counted again', async () => {
    await tally(0, 0);
    expect((await town.act('Kim', 'reopen')).status).toBe(204);
    expect(await owed()).toMatchObject([{ open: 0 }]);
  });

  it('follows the rules of the market while nobody was paid', async () => {
    await tally(0, 0);
    const { rules } = await town.books();
    const set = await town.office('PUT', route(deskRoutes.deskCommissionRules, at), {
      ...rules,
      feeCents: 500,
    });
    expect(set.status).toBeLessThan(300);
    expect(await owed()).toMatchObject([{ open: 500 }]);
  });

  it('is no bill where nothing is owed', async () => {
    await tally(5, 5000);
    expect(await owed()).toEqual([]);
  });
});
