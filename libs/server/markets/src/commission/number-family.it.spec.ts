import { route, deskRoutes, type DeskCommission } from '@dabei/contracts';
import { rowsIn } from '@dabei/server/platform';
import { somebodyWaits } from '@dabei/server/testing';
import { hiddenParties } from '../bookings/hidden-parties';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  type CommissionTown,
} from '../testing/a-commission-town';
import { aProvenFamily } from '../testing/a-proven-family';

const at = { slug: commissionSlug };
const [ada, ben] = ['ada@example.org', 'ben@example.org'];

describe('a seller number with an address that a family has proven', () => {
  let town: CommissionTown;
  let market: string;
  let family: string;

  beforeAll(async () => {
    town = await aCommissionTown();
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.empty();
    await town.desk.database.rows('truncate household cascade');
    await town.desk.at('2027-03-01T08:00:00Z');
    market = await aCommissionMarket(town.desk.database);
    family = await aProvenFamily(town.desk.database, ada, ben);
  });

  const enter = (name: string, email: string | null) =>
    town.office('POST', route(deskRoutes.deskNumbers, at), { name, phone: '02571 1234', email });
  /** The live numbers that are the family's. */
  const families = async (): Promise<number[]> => {
    const rows = await town.desk.database.rows<{ number: number }>(
      `select n.number from seller_number n join seller s on s.id = n.seller_id
       where s.household_id = ? and n.state = 'confirmed' order by n.number`,
      [family],
    );
    return rows.map(({ number }) => number);
  };

  it('is the family’s once the code was typed, and not before', async () => {
    const { body } = await town.claim('Ada');
    expect(await families()).toEqual([]);
    await town.type(body.id);
    expect(await families()).toEqual([1]);
  });

  it('is the family’s when the office enters it; without an address, or with a stranger’s, it is not', async () => {
    for (const [name, email] of [
      ['Ada', ada],
      ['Cem', 'cem@example.org'],
      ['Dora', null],
    ] as const)
      expect((await enter(name, email)).status).toBe(200);
    expect(await families()).toEqual([1]);
  });

  it('is one for each guardian, both of them the family’s', async () => {
    await town.get('Ada');
    await enter('Ben', ben);
    expect(await families()).toEqual([1, 2]);
    const again = [await enter('Ada', ada), await enter('Ben', ben)];
    expect(again.map(({ body }) => body)).toMatchObject([
      { reason: 'number-has-number' },
      { reason: 'number-has-number' },
    ]);
    expect((await town.claim('Ben')).status).toBe(200);
    expect(await families()).toEqual([1, 2]);
  });

  it('stands nowhere with a name once the family is protected', async () => {
    await town.get('Ada');
    await enter('Ben', ben);
    await town.get('Cem');
    const hidden = () => town.desk.database.transact((em) => hiddenParties(em, market));
    expect((await hidden()).size).toBe(0);
    await town.desk.database.rows('update household set protected = true');
    const { body } = await town.office<DeskCommission>('GET', route(deskRoutes.deskCommission, at));
    const ids = body.numbers.flatMap(({ id, number }) => (number === 3 ? [] : [id]));
    expect(await hidden()).toEqual(new Set(ids));
  });

  it('is not the family’s where it leaves at this very moment', async () => {
    const { database } = town.desk;
    const { body } = await town.claim('Ada');
    const { typed } = await database.transact(async (em) => {
      await rowsIn(em, 'select id from household where id = ? for no key update', [family]);
      const typing = town.type(body.id);
      await somebodyWaits(database);
      await rowsIn(em, "update household set state = 'erased' where id = ?", [family]);
      return { typed: typing };
    });
    expect((await typed).body.outcome).toBe('confirmed');
    expect(await families()).toEqual([]);
  });

  it.each([
    ['mail', true],
    ['phone', false],
  ])('is offered with a deadline where the family is reached by %s: %s', async (way, timed) => {
    await town.desk.database.rows('update household set contact_by = ?', [way]);
    await town.desk.database.rows('update commission_rule set numbers = 1');
    await town.get('Cem');
    await town.get('Ada');
    await town.act('Cem', 'cancel');
    const offered = `select offer_until is not null as timed from seller_number where state = 'offered'`;
    expect(await town.desk.database.rows(offered)).toEqual([{ timed }]);
  });
});
