import { routes, type PitchConfirmed } from '@dabei/contracts';
import { Sealer, bookingCodeOf } from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import { MarketsModule } from '../markets-module';
import { aClaim, press } from '../testing/a-claim';
import { aMarket, aRowOfPitches, standsOn } from '../testing/a-market';

describe('a code that is typed when the market is another one', () => {
  let http: RunningOverHttp;

  beforeAll(async () => {
    http = await startOverHttp([MarketsModule]);
    await http.at('2027-04-20T10:00:00Z');
  });
  afterAll(() => http.stop());

  const held = async (): Promise<string> => {
    await http.database.rows(
      'truncate outbox, attempt, idempotency_key, journal_line, bill_position, bill, market, seller cascade',
    );
    const market = await aMarket(http.database, { perMetreCents: 500 });
    const [pitch] = await aRowOfPitches(http.database, market, 1);
    const { body } = await press(http.origin, aClaim({ pitchIds: [pitch ?? ''] }));
    return body.outcome === 'held' ? body.bookingId : '';
  };
  const type = async (bookingId: string) =>
    (
      await http.call<PitchConfirmed>('POST', routes.pitchClaimCode, undefined, {
        bookingId,
        code: bookingCodeOf(http.app.get(Sealer), bookingId),
      })
    ).body;

  it.each([
    ['called off', "called_off_at = '2027-04-20'", 'called-off'],
    ['on its day', "phase = 'day'", 'closed'],
    ['over', "phase = 'over'", 'closed'],
  ])('books nothing of one that is %s: the pitch is free, nothing is owed', async (_, so, why) => {
    const booking = await held();
    await http.database.rows(`update market set ${so}`);
    const refused = { outcome: 'refused', refusals: [{ reason: why }] };
    expect(await type(booking)).toEqual(refused);
    expect(await type(booking)).toEqual(refused);
    expect(await standsOn(http.database, booking)).toBe('expired');
    expect(await http.database.rows('select 1 from bill_position')).toEqual([]);
  });

  it('books where the registration closed in between: who pressed in time is in time', async () => {
    const booking = await held();
    await http.database.rows("update market set phase = 'closed'");
    expect(await type(booking)).toMatchObject({ outcome: 'confirmed', numbers: ['1'] });
  });

  it('books at the price that was said when it was pressed', async () => {
    const booking = await held();
    await http.database.rows('update market_tariff set cents = 900');
    await type(booking);
    expect(
      await http.database.row('select price_cents from pitch_booking where id = ?', [booking]),
    ).toEqual({ price_cents: 1500 });
  });
});
