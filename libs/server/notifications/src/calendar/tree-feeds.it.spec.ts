import {
  Sealer,
  keeperFeedToken,
  keeperToken,
  secretHash,
  type Database,
} from '@dabei/server/platform';
import { startOverHttp, type RunningOverHttp } from '@dabei/server/testing';
import ICAL from 'ical.js';
import { NotificationsModule } from '../notifications-module';
import { Donors, onlyForChecking } from '../testing/a-donor';

let running: RunningOverHttp;
let database: Database;
let keeper: string;
const treeId = '7d0f5b2e-35fd-4a51-8b51-0f9b1d4a0001';

beforeAll(async () => {
  running = await startOverHttp([NotificationsModule]);
  const { app } = running;
  database = running.database;
  const donors = new Donors(database, app.get(Sealer));
  await donors.begin();
  await donors.aDonor([117]);
  await database.rows("update tree_campaign set hang_on = '2026-11-21'");
  await database.rows(
    `insert into tree (id, campaign_id, number, name, address, keeper_email, keeper_phone)
     select ?, id, 4, 'Buchladen', 'Marktstraße 4', 'laden@example.org', '02855 990044' from tree_campaign`,
    [treeId],
  );
  await database.rows('update tree_wish set tree_id = ?', [treeId]);
  await database.rows(
    `insert into tree_tour (campaign_id, on_day, hours, cancelled)
     select id, day::date, '10 bis 12 Uhr', off from tree_campaign,
       (values ('2026-12-04', false), ('2026-12-11', true)) v (day, off)`,
  );
  await database.rows(
    `insert into handover_slot (campaign_id, starts_at, ends_at, families)
     select id, '2026-12-18T08:00:00Z', '2026-12-18T08:30:00Z', 12 from tree_campaign`,
  );
  keeper = keeperFeedToken(app.get(Sealer), treeId, 1);
  await database.rows(
    `insert into staff (account_id, name, email, bundles, created_at, tree_feed_hash)
     values ('helper', 'Kim', 'kim@example.org', '{gift-helper}', now(), ?),
            ('other', 'Ada', 'ada@example.org', '{companion}', now(), ?)`,
    [secretHash('helper-secret'), secretHash('other-secret')],
  );
});
afterAll(() => running.stop());

const feed = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${running.origin}/feeds/${path}`, { headers });
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
const told = (text: string) =>
  events(text).map(({ startDate, summary }) => [startDate.toString().slice(0, 16), summary]);

describe('the calendar of a shop', () => {
  it('has its own days, with what was called off as called off, and no word of wish, donor or keeper', async () => {
    const response = await feed(`tree/${keeper}.ics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('private');
    expect(told(text)).toEqual([
      ['2026-11-21', 'Karten aufhängen: Wunschbaum 2026'],
      ['2026-12-04', 'Pakete werden abgeholt: Wunschbaum 2026'],
      ['2026-12-11', 'Pakete werden abgeholt: Wunschbaum 2026'],
      ['2026-12-14', 'Letzter Tag für Geschenke: Wunschbaum 2026'],
    ]);
    expect(events(text).every((event) => event.startDate.isDate)).toBe(true);
    expect(text.match(/STATUS:CANCELLED/g)).toHaveLength(1);
    for (const secret of ['Winterjacke', onlyForChecking, 'Kim Beispiel', '@example.org', '990044'])
      expect(text).not.toContain(secret);
  });

  it('speaks English when asked, and answers 304 until a day changes', async () => {
    const address = `tree/${keeper}.ics?sprache=en`;
    const first = await feed(address);
    expect(await first.text()).toContain('Hang up the cards');
    const etag = first.headers.get('etag') ?? '';
    expect((await feed(address, { 'If-None-Match': etag })).status).toBe(304);
    await database.rows("update tree_tour set hours = '14 bis 16 Uhr', sequence = sequence + 1");
    expect((await feed(address, { 'If-None-Match': etag })).status).toBe(200);
  });

  it('is not found under a forged or revoked link', async () => {
    expect((await feed(`tree/${keeper.slice(0, -1)}0.ics`)).status).toBe(404);
    await database.rows('update tree set link_round = 2');
    expect((await feed(`tree/${keeper}.ics`)).status).toBe(404);
    await database.rows('update tree set link_round = 1');
  });

  it('does not open with the secret of the page on which the shop acts', async () => {
    const page = keeperToken(running.app.get(Sealer), treeId, 1);
    expect((await feed(`tree/${page}.ics`)).status).toBe(404);
    expect((await feed(`tree/${keeper}.ics`)).status).toBe(200);
  });
});

describe('the calendar of the staff', () => {
  it('has phases, deadlines, days of the shops and the times of the handover', async () => {
    const text = await (await feed('tree-office/helper-secret.ics')).text();
    expect(told(text)).toEqual(
      expect.arrayContaining([
        ['2026-11-13', 'Wünsche eintragen bis heute: Wunschbaum 2026'],
        ['2026-12-18', 'Geschenke ausgeben: Wunschbaum 2026'],
        ['2026-12-18T09:00', 'Ausgabe, 12 Familien: Wunschbaum 2026'],
        ['2027-01-31', 'Daten werden gelöscht: Wunschbaum 2026'],
      ]),
    );
    expect(text).toContain('BEGIN:VTIMEZONE');
    for (const secret of ['Winterjacke', 'Kim', 'laden@example.org'])
      expect(text).not.toContain(secret);
  });

  it('is for nobody who may not see the wish tree, or not any more', async () => {
    expect((await feed('tree-office/other-secret.ics')).status).toBe(404);
    expect((await feed('tree-office/unknown.ics')).status).toBe(404);
    await database.rows("update staff set active = false where account_id = 'helper'");
    expect((await feed('tree-office/helper-secret.ics')).status).toBe(404);
    await database.rows("update staff set active = true where account_id = 'helper'");
  });
});
