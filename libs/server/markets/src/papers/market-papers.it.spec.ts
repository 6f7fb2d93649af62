import { route, deskRoutes, routes } from '@dabei/contracts';
import { Sealer, arrivalCodeOf, bookingToken, sealText } from '@dabei/server/platform';
import { testConfig } from '@dabei/server/testing';
import { pdfPictures, pdfWords } from '@dabei/server/testing/pdf';
import { randomUUID } from 'node:crypto';
import { aBooking, aMarket, aRowOfPitches } from '../testing/a-market';
import { aMarketDesk, type Ask, type MarketDesk } from '../testing/a-market-desk';

const slug = 'troedel-2027';

describe('papers of a market', () => {
  let desk: MarketDesk;
  let office: Ask;
  let marketId: string;
  let pitches: string[];
  const at = (address: string): string => route(address, { slug });
  const fetched = async (path: string, by?: Ask) => {
    const response = await fetch(desk.origin + path, { headers: { cookie: by?.cookie ?? '' } });
    const body = Buffer.from(await response.arrayBuffer());
    const cache = response.headers.get('cache-control');
    return { status: response.status, type: response.headers.get('content-type'), body, cache };
  };
  const words = async (path: string, by?: Ask): Promise<string> => {
    const { status, body } = await fetched(path, by);
    expect(status).toBe(200);
    return (await pdfWords(body)).replaceAll('\u00a0', ' ');
  };
  const seller = async (name: string, householdId: string | null = null): Promise<string> => {
    const id = randomUUID();
    const person = { name, phone: '02855 998877', email: null };
    const { sealed, keyId } = sealText(testConfig('').keyring, JSON.stringify(person));
    const known = householdId === null;
    await desk.database.rows(
      `insert into seller (id, household_id, kind, sealed, key_id, created_at)
       values (?, ?, 'private', ?, ?, '2027-04-01')`,
      [id, householdId, known ? sealed : null, known ? keyId : null],
    );
    return id;
  };
  const household = async (lastName: string, isProtected: boolean): Promise<string> => {
    const id = randomUUID();
    await desk.database.rows(
      `insert into household (id, state, street, postcode, town, protected, created_at)
       values (?, 'active', 'Heckenweg 3', '12345', 'Musterstadt', ?, '2027-01-01')`,
      [id, isProtected],
    );
    await desk.database.rows(
      `insert into guardian (household_id, first_name, last_name, search_key, phone)
       values (?, 'Lia', ?, ?, '0171 445566')`,
      [id, lastName, lastName.toLowerCase()],
    );
    return id;
  };

  beforeAll(async () => {
    desk = await aMarketDesk();
    office = await desk.as('office');
  });
  afterAll(() => desk.stop());
  beforeEach(async () => {
    await desk.at('2027-05-07T10:00:00Z');
    await desk.database.rows(
      'truncate outbox, journal_line, bill_position, bill, market, seller, household, audit_line cascade',
    );
    marketId = await aMarket(desk.database, { perMetreCents: 500, depositCents: 1000 });
    pitches = await aRowOfPitches(desk.database, marketId, 6, { street: 'Lindenallee' });
  });
  const standing = async (sellerId: string, at: number): Promise<string> =>
    aBooking(desk.database, marketId, { sellerId, pitchIds: pitches.slice(at, at + 1) });

  it('name sellers to the office and leave out protected families', async () => {
    await standing(await seller('Erna Beispiel'), 0);
    await standing(await seller('', await household('Offenbar', false)), 1);
    await standing(await seller('', await household('Verborgen', true)), 2);
    for (const path of [deskRoutes.deskMarketParticipants, deskRoutes.deskMarketDayList]) {
      const text = await words(at(path), office);
      expect(text).toMatch(/Erna Beispiel/);
      expect(text).toMatch(/Lia Offenbar/);
      expect(text).toContain('(im Familienbüro bekannt)');
      expect(text).not.toMatch(/Verborgen/);
    }
    const permit = await words(at(deskRoutes.deskMarketParticipants), office);
    expect(permit.match(/Heckenweg 3/g)).toHaveLength(1);
    expect(permit).not.toMatch(/445566|998877/);
    const clipboard = await words(at(deskRoutes.deskMarketDayList), office);
    expect(clipboard.match(/0171 445566/g)).toHaveLength(1);
  }, 60_000);

  it('leave a line of who took names along, without names in it', async () => {
    await standing(await seller('Erna Beispiel'), 0);
    for (const path of [
      deskRoutes.deskMarketParticipants,
      deskRoutes.deskMarketDayList,
      deskRoutes.deskMarketPapers,
      deskRoutes.deskMarketSigns,
      deskRoutes.deskMarketSitePlan,
      deskRoutes.deskMarketTerms,
    ])
      expect((await fetched(at(path), office)).status).toBe(200);
    const lines = await desk.database.rows<{ action: string; details: object }>(
      'select action, details from audit_line where subject_id = ? order by at, id',
      [marketId],
    );
    expect(lines).toEqual(
      ['participants', 'day-list', 'everything'].map((paper) => ({
        action: 'market-list-printed',
        details: { paper, bookings: 1 },
      })),
    );
  }, 60_000);

  it('are PDFs that nobody keeps, and nothing for who may not see sellers', async () => {
    const { type, cache, body } = await fetched(at(deskRoutes.deskMarketSitePlan), office);
    expect(type).toBe('application/pdf');
    expect(cache).toBe('private, no-store');
    const text = body.toString('latin1');
    expect(text).toContain('/Lang (de)');
  }, 60_000);

  it('are nothing for who may not see sellers', async () => {
    const booking = route(deskRoutes.deskBookingConfirmation, { id: randomUUID() });
    const papers = [
      deskRoutes.deskMarketPapers,
      deskRoutes.deskMarketParticipants,
      deskRoutes.deskMarketDayList,
      deskRoutes.deskMarketSigns,
      deskRoutes.deskMarketSitePlan,
      deskRoutes.deskMarketTerms,
      deskRoutes.deskNumberLabels,
      deskRoutes.deskNumberLists,
      deskRoutes.deskPayoutList,
    ];
    for (const path of [...papers.map(at), booking]) {
      expect([path, (await fetched(path)).status]).toEqual([path, 401]);
      for (const bundle of ['organiser', 'companion', 'evaluator', 'gift-helper'])
        expect([path, bundle, (await fetched(path, await desk.as(bundle))).status]).toEqual([
          ...[path, bundle, 403],
        ]);
    }
  }, 60_000);

  it('signs are for every pitch or for one, and hold no name', async () => {
    await standing(await seller('Erna Beispiel'), 0);
    const all = await pdfPictures((await fetched(at(deskRoutes.deskMarketSigns), office)).body);
    expect(all).toHaveLength(6);
    expect(all.map(({ text }) => text).join()).not.toContain('Erna');
    const one = await fetched(`${at(deskRoutes.deskMarketSigns)}?nummer=4`, office);
    expect(await pdfPictures(one.body)).toHaveLength(1);
    expect((await fetched(`${at(deskRoutes.deskMarketSigns)}?nummer=99`, office)).status).toBe(404);
  }, 60_000);

  it('a seller has the confirmation behind the own link, without a name and only when it is certain', async () => {
    const id = await standing(await seller('Erna Beispiel'), 3);
    const sealer = desk.app.get(Sealer);
    const own = route(routes.ownBookingConfirmation, { secret: bookingToken(sealer, id) });
    const text = await words(own);
    expect(text).toContain(arrivalCodeOf(sealer, id));
    expect(text).toContain('Lindenallee');
    expect(text).not.toContain('Erna');
    expect(await words(`${own}?sprache=en`)).toContain('Confirmation');
    const wrong = route(routes.ownBookingConfirmation, {
      secret: bookingToken(sealer, randomUUID()),
    });
    expect((await fetched(wrong)).status).toBe(404);
    const atDesk = route(deskRoutes.deskBookingConfirmation, { id });
    expect(await words(atDesk, office)).toContain('Für Erna Beispiel');
    expect((await fetched(atDesk)).status).toBe(401);
    for (const state of ['waiting', 'offered', 'held', 'cancelled', 'released']) {
      await desk.database.rows('update pitch_booking set state = ? where id = ?', [state, id]);
      expect((await fetched(own)).status).toBe(404);
    }
  }, 60_000);

  it('a confirmation names no protected family at the desk either, and who printed it is written down', async () => {
    const id = await standing(await seller('', await household('Verborgen', true)), 2);
    const text = await words(route(deskRoutes.deskBookingConfirmation, { id }), office);
    expect(text).toContain('Lindenallee');
    expect(text).not.toContain('Verborgen');
    expect(
      await desk.database.rows('select action, details from audit_line where subject_id = ?', [
        marketId,
      ]),
    ).toEqual([{ action: 'market-list-printed', details: { paper: 'confirmation', bookings: 1 } }]);
  }, 60_000);

  it('a confirmation says what stands on the bill, not what the price list would say', async () => {
    const id = await standing(await seller('Erna Beispiel'), 0);
    const sealer = desk.app.get(Sealer);
    const own = route(routes.ownBookingConfirmation, { secret: bookingToken(sealer, id) });
    const asked = async (): Promise<string> => words(own);
    // three metres at five euros and ten euros of deposit
    expect(await asked()).toContain('25 €');
    const bill = await desk.database.row<{ id: string }>(
      `insert into bill (reference, group_type, group_id, title, due_on, made_on, payer_until)
       values ('RF0001', 'market', ?, 'Markt', '2027-05-07', '2027-04-20', '2037-12-31') returning id`,
      [marketId],
    );
    const line = await desk.database.row<{ id: string }>(
      `insert into journal_line (bill_id, kind, cents, press_key, booked_on)
       values (?, 'charged', 700, gen_random_uuid(), '2027-04-20') returning id`,
      [bill?.id],
    );
    await desk.database.rows(
      `insert into bill_position (bill_id, line_id, kind, words, cents, subject_type, subject_id)
       values (?, ?, 'fee', 'Standplatz 1', 700, 'pitch-booking', ?)`,
      [bill?.id, line?.id, id],
    );
    const text = await asked();
    expect(text).not.toContain('25 €');
    expect(text).toContain('Bitte zahlen Sie 7 €');
    const clipboard = await words(at(deskRoutes.deskMarketDayList), office);
    expect(clipboard.match(/7 €/g)).toHaveLength(1);
  }, 60_000);

  it('there are none of a Kleiderbörse', async () => {
    await desk.database.rows("update market set kind = 'commission' where id = ?", [marketId]);
    expect((await fetched(at(deskRoutes.deskMarketPapers), office)).status).toBe(404);
  }, 60_000);
});
