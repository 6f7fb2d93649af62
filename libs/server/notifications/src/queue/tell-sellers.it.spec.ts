import { Sealer, bookingToken } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { MailSweeper } from '../deliver/mail-sweeper';
import { marketFacts } from '../mail/market-facts';
import { numberFacts } from '../mail/number-facts';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellNumberSellers } from './tell-number-sellers';
import { TellSellers } from './tell-sellers';

describe('sellers, told by mail', () => {
  let world: RunningNotifications;
  let sealer: Sealer;
  let market: string;
  let pitch: string;

  beforeAll(async () => {
    world = await startNotifications();
    sealer = world.app.get(Sealer);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.at('2027-04-20T10:06:00Z');
    world.mailbox.mails.length = 0;
    await world.database.rows('truncate mail, market, seller cascade');
    [market, pitch] = [randomUUID(), randomUUID()];
    await world.database.rows(
      `insert into market (id, slug, kind, title, phase, place, held_on, opens_at, closes_at, set_up_from, release_at,
         allocation, opens_on, closes_on, cancel_free_until, erase_on, created_at)
       values (?, 'troedel-2027', 'flea', 'Trödelmarkt am Schloss', 'open', 'Schlosspark', '2027-05-08', '10:00',
         '16:00', '07:30', '09:30', 'choose', '2027-04-01', '2027-05-01', '2027-04-30', '2027-06-30', '2027-01-10')`,
      [market],
    );
    await world.database.rows(
      'insert into plan (market_id, width_cm, depth_cm) values (?, 2000, 2000)',
      [market],
    );
    await world.database.rows(
      `insert into pitch (id, market_id, number, kind, zone, x_cm, y_cm, width_cm, depth_cm)
       values (?, ?, '17', 'stall', 'private', 500, 500, 300, 200)`,
      [pitch, market],
    );
  });

  const aBooking = async (
    state: string,
    {
      email = 'markt@example.org',
      language = 'de',
    }: { email?: string | null; language?: string } = {},
  ): Promise<string> => {
    const [id, seller] = [randomUUID(), randomUUID()];
    const person = { name: 'Kim Geheimnis', phone: null, email };
    const { sealed, keyId } = sealer.seal(JSON.stringify(person));
    await world.database.rows(
      `insert into seller (id, kind, sealed, key_id, language, created_at)
       values (?, 'private', ?, ?, ?, '2027-04-20')`,
      [seller, sealed, keyId, language],
    );
    await world.database.rows(
      `insert into pitch_booking (id, market_id, seller_id, state, zone, rank, offer_until, set_up_at, price_cents,
         code_hash, created_at) values (?, ?, ?, ?, 'private', ?, ?, '07:45', 1500, ?, '2027-04-20')`,
      [
        id,
        market,
        seller,
        state,
        state === 'waiting' ? 1 : null,
        state === 'offered' ? '2027-04-22T10:00:00Z' : null,
        id,
      ],
    );
    if (state === 'confirmed' || state === 'offered')
      await world.database.rows('insert into pitch_taken (pitch_id, booking_id) values (?, ?)', [
        pitch,
        id,
      ]);
    return id;
  };
  const tell: TellSellers['handle'] = (kind, payload) =>
    world.app.get(TellSellers).handle(kind, payload);
  const sent = async () => {
    await world.app.get(MailSweeper).run();
    return world.mailbox.mails.map(({ to, raw }) => ({
      to,
      subject: headerOf({ from: '', to, raw }, 'Subject'),
      // lines of quoted-printable put together again
      raw: raw.replaceAll('=\r\n', '').replaceAll('=3D', '='),
    }));
  };
  const subjects = async () => (await sent()).map(({ subject }) => subject);

  it('the pitch, its time to set up, the page and the day, once; never a name', async () => {
    const bookingId = await aBooking('confirmed');
    await tell('pitch-booked', { bookingId, at: 'first' });
    await tell('pitch-booked', { bookingId, at: 'first' });
    const mails = await sent();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['markt@example.org', 'Gebucht: Standplatz 17, Trödelmarkt am Schloss'],
    ]);
    for (const said of ['7:45 Uhr', '15', `stand/${bookingToken(sealer, bookingId)}`])
      expect(mails[0]?.raw).toContain(said);
    expect(mails[0]?.raw).toContain('text/calendar');
    expect(mails[0]?.raw).not.toContain('Geheimnis');
  });

  it('again whenever it was given pitches, also the ones it had before', async () => {
    const bookingId = await aBooking('confirmed');
    for (const [number, at] of [
      ['17', 'first'],
      ['18', 'moved'],
      ['17', 'back'],
    ]) {
      await world.database.rows('update pitch set number = ?', [number]);
      await tell('pitch-booked', { bookingId, at });
    }
    expect(await subjects()).toHaveLength(3);
  });

  it('an offer in the language of the seller, and not when it is over', async () => {
    const bookingId = await aBooking('offered', { language: 'en' });
    await tell('pitch-offered', { bookingId, until: '2027-04-22T10:00:00.000Z' });
    expect(await subjects()).toEqual(['A pitch is free: Trödelmarkt am Schloss']);
    const late = await aBooking('waiting', { email: 'spaet@example.org' });
    await tell('pitch-offered', { bookingId: late, until: '2027-04-22T10:00:00.000Z' });
    expect(await subjects()).toHaveLength(1);
  });

  it('the own random name in a sealed draw, once and before the lots', async () => {
    const bookingId = await aBooking('waiting');
    await tell('pitch-ticket', { bookingId });
    expect(await subjects()).toEqual([]);
    await world.database.rows('truncate mail cascade');
    const frozen = JSON.stringify({ parties: [{ nonce: '3f9a02c1' }, { nonce: 'beefcafe' }] });
    const { sealed, keyId } = sealer.seal('secret');
    await world.database.rows(
      `insert into market_draw (market_id, commitment, frozen, sealed, key_id, source, notation, drawn_on, sealed_at)
       values (?, 'c', ?::jsonb, ?, ?, 'Spiel 77', 'spiel-77', '2027-04-22', '2027-04-20')`,
      [market, frozen, sealed, keyId],
    );
    await world.database.rows(
      "insert into market_lot (booking_id, market_id, nonce) values (?, ?, '3f9a02c1')",
      [bookingId, market],
    );
    await tell('pitch-ticket', { bookingId });
    await tell('pitch-ticket', { bookingId });
    const mails = await sent();
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Ihr Los für die Standplätze: Trödelmarkt am Schloss',
    ]);
    expect(mails[0]?.raw).toContain('3f9a 02c1');
    expect(mails[0]?.raw).not.toContain('beef cafe');
  });

  it('a place in the line, and the end of a booking', async () => {
    const [waiting, gone] = [await aBooking('waiting'), await aBooking('cancelled')];
    await tell('pitch-waiting', { bookingId: waiting });
    await tell('pitch-ended', { bookingId: gone, by: 'seller', at: 'then' });
    await tell('pitch-ended', { bookingId: gone, by: 'seller', at: 'then' });
    expect((await subjects()).sort()).toEqual([
      'Abgesagt: Trödelmarkt am Schloss',
      'Warteliste: Trödelmarkt am Schloss',
    ]);
  });

  it('the storm, with the one sentence of the office', async () => {
    const bookingId = await aBooking('confirmed');
    await world.database.rows(
      "update market set called_off_at = now(), called_off_words = 'Sturmwarnung ab 8 Uhr.'",
    );
    await tell('pitch-called-off', { bookingId });
    await tell('pitch-called-off', { bookingId });
    const mails = await sent();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.raw).toContain('Sturmwarnung ab 8 Uhr.');
  });

  /** A booking and a number of a family: what was told with an address is forgotten. */
  const ofFamily = async (id: string): Promise<{ bookingId: string; numberId: string }> => {
    const [bookingId, numberId] = [await aBooking('confirmed'), randomUUID()];
    await world.database.rows('update seller set household_id = ?, sealed = null, key_id = null', [
      id,
    ]);
    await world.database.rows(
      `insert into commission_rule (market_id, numbers, items_per_number, items_per_helper, commission_percent,
         helper_percent, kept_until) values (?, 9, 40, 60, 15, 10, '2027-04-01')`,
      [market],
    );
    await world.database.rows(
      `insert into seller_number (id, market_id, seller_id, number, state, circle, created_at)
       select ?, ?, id, 1, 'confirmed', 'all', '2027-04-20' from seller`,
      [numberId, market],
    );
    return { bookingId, numberId };
  };

  it('a seller number of a family, its own way', async () => {
    const { id } = await world.families.aFamily();
    const { numberId } = await ofFamily(id);
    const given = () =>
      world.app
        .get(TellNumberSellers)
        .handle('seller-number-news', { numberId, what: 'given', occasion: '1' });
    await given();
    await given();
    expect(await world.database.rows('select household_id as id, purpose from mail')).toEqual([
      { id, purpose: 'market-number-news' },
    ]);
  });

  it('of a protected family, with nothing that says where it will be', async () => {
    const { id } = await world.families.aFamily();
    const { bookingId, numberId } = await ofFamily(id);
    const reader = { database: world.database, sealer };
    const hidden = async () => [
      (await marketFacts(reader, bookingId))?.hidden,
      (await numberFacts(reader, numberId))?.hidden,
    ];
    expect(await hidden()).toEqual([false, false]);
    await world.database.rows('update household set protected = true where id = ?', [id]);
    expect(await hidden()).toEqual([true, true]);
  });

  it('nothing to who left no address', async () => {
    await tell('pitch-booked', {
      bookingId: await aBooking('confirmed', { email: null }),
      at: 'then',
    });
    expect(await world.database.rows('select 1 from mail')).toEqual([]);
  });
});
