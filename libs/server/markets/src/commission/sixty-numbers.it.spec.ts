import { route, deskRoutes } from '@dabei/contracts';
import { roundingSteps } from '@dabei/domain';
import fc from 'fast-check';
import { type Database } from '@dabei/server/platform';
import {
  aCommissionMarket,
  aCommissionTown,
  commissionSlug,
  partsOf,
  type CommissionTown,
} from '../testing/a-commission-town';

const at = { slug: commissionSlug };

/** Sixty sellers written at once: how they came is another spec's matter. */
async function sixtySellers(database: Database): Promise<void> {
  const market = await aCommissionMarket(database, { numbers: 60 });
  await database.rows(
    `with s as (insert into seller (kind, sealed, key_id, created_at)
       select 'private', (select sealed from seller limit 1), 'k1', '2027-03-01' from generate_series(1, 60)
       returning id)
     insert into seller_number (market_id, seller_id, number, state, circle, created_at)
     select ?, id, n, 'confirmed', case when n % 5 = 0 then 'helper' else 'all' end, '2027-03-01'
     from (select id, row_number() over () as n from s) as numbered`,
    [market],
  );
}

describe('a Kleiderbörse with 60 numbers closes to the cent', () => {
  let town: CommissionTown;

  beforeAll(async () => {
    town = await aCommissionTown();
    await town.desk.at('2027-03-20T15:00:00Z');
    await aCommissionMarket(town.desk.database, {});
    // a sealed person that the sixty share
    await town.office('POST', route(deskRoutes.deskNumbers, at), {
      name: 'Kim Beispiel',
      phone: null,
      email: null,
    });
  });
  afterAll(() => town.desk.stop());

  const anyNumber = fc.record({
    brought: fc.integer({ min: 1, max: 80 }),
    soldPart: fc.nat(100),
    cents: fc.nat(40_000),
  });
  const anyRules = fc.record({
    commissionPercent: fc.integer({ min: 0, max: 40 }),
    helperPercent: fc.integer({ min: 0, max: 40 }),
    feeCents: fc.nat(500),
    feePerItemCents: fc.nat(20),
    roundDownTo: fc.constantFrom(...roundingSteps),
  });

  it('whatever is typed at the desk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyNumber, { minLength: 60, maxLength: 60 }),
        anyRules,
        async (counted, rules) => {
          await sixtySellers(town.desk.database);
          const { rules: usual } = await town.books();
          const set = await town.office('PUT', route(deskRoutes.deskCommissionRules, at), {
            ...usual,
            ...rules,
          });
          expect(set.status).toBe(204);
          const { numbers } = await town.books();
          const versions = new Map(numbers.map(({ number, version }) => [number, version]));
          const answers = await Promise.all(
            counted.map(({ brought, soldPart, cents }, index) => {
              const itemsSold = Math.floor((brought * soldPart) / 100);
              return town.office('POST', route(deskRoutes.deskNumberTally, at), {
                number: index + 1,
                itemsBrought: brought,
                itemsSold,
                turnoverCents: itemsSold === 0 ? 0 : cents,
                version: versions.get(index + 1) ?? 0,
              });
            }),
          );
          expect(answers.every(({ status }) => status === 204)).toBe(true);
          const { books, numbers: closed } = await town.books();
          const [typed] = await town.desk.database.rows<{ turnover: number }>(
            'select sum(turnover_cents)::int as turnover from seller_number',
          );
          expect(books.numbers).toBe(60);
          expect(books.turnoverCents).toBe(typed?.turnover);
          expect(partsOf(books)).toBe(books.turnoverCents);
          expect(books.payoutCents + books.keptCents).toBe(books.turnoverCents);
          for (const { settlement } of closed)
            expect(settlement && partsOf(settlement)).toBe(settlement?.turnoverCents);
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);

  it('a number is counted by one of two who type it at once, and paid out once', async () => {
    await sixtySellers(town.desk.database);
    const { numbers } = await town.books();
    const version = numbers[0]?.version ?? 0;
    const tally = (turnoverCents: number, of = version) =>
      town.office<{ reason?: string }>('POST', route(deskRoutes.deskNumberTally, at), {
        ...{ number: 1, itemsBrought: 40, itemsSold: 10, turnoverCents, version: of },
      });
    const both = await Promise.all([tally(5000), tally(6000)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const act = async (name: string) => {
      const one = (await town.books()).numbers.find(({ number }) => number === 1);
      const path = route(deskRoutes.deskNumberAct, { ...at, id: one?.id ?? '' });
      return town.office<{ reason?: string }>('POST', path, { act: name, version: one?.version });
    };
    expect((await act('pay-out')).status).toBe(204);
    expect((await act('pay-out')).body.reason).toBe('number-not-in-this-state');
    const after = (await town.books()).numbers[0]?.version ?? 0;
    expect((await tally(7000, after)).body.reason).toBe('already-paid-out');
    expect((await act('reopen')).body.reason).toBe('already-paid-out');
    const { rules } = await town.books();
    const cheaper = await town.office<{ reason?: string }>(
      'PUT',
      route(deskRoutes.deskCommissionRules, at),
      { ...rules, commissionPercent: rules.commissionPercent + 1 },
    );
    expect(cheaper.body.reason).toBe('already-paid-out');
    expect((await act('undo-pay-out')).status).toBe(204);
    expect((await act('reopen')).status).toBe(204);
    expect((await town.books()).books).toMatchObject({ numbers: 0, open: 1, turnoverCents: 0 });
  });

  it('a slip is refused before it is money', async () => {
    await sixtySellers(town.desk.database);
    const tally = async (more: object) =>
      (
        await town.office('POST', route(deskRoutes.deskNumberTally, at), {
          ...{ number: 2, itemsBrought: 10, itemsSold: 5, turnoverCents: 500, version: 1 },
          ...more,
        })
      ).status;
    expect(await tally({ itemsSold: 11 })).toBe(422);
    expect(await tally({ itemsSold: 0 })).toBe(422);
    expect(await tally({ itemsSold: null })).toBe(422);
    expect(await tally({ turnoverCents: 0.5 })).toBe(422);
    expect(await tally({ number: 61 })).toBe(409);
    expect(await tally({})).toBe(204);
  });

  it('the till is held against it', async () => {
    await sixtySellers(town.desk.database);
    await town.office('POST', route(deskRoutes.deskNumberTally, at), {
      ...{ number: 3, itemsBrought: 10, itemsSold: 5, turnoverCents: 2500, version: 1 },
    });
    await town.office('PUT', route(deskRoutes.deskTill, at), { tillCents: 2450 });
    expect((await town.books()).books).toMatchObject({ tillCents: 2450, tillDifference: -50 });
  });
});
