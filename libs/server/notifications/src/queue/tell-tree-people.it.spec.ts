import { Sealer, keeperToken } from '@dabei/server/platform';
import { randomUUID } from 'node:crypto';
import { MailSweeper } from '../deliver/mail-sweeper';
import { Donors, onlyForChecking } from '../testing/a-donor';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellTreePeople } from './tell-tree-people';

describe('shops and bodies, told by mail', () => {
  let world: RunningNotifications;
  let campaignId: string;
  const treeId = randomUUID();

  beforeAll(async () => {
    world = await startNotifications();
    const donors = new Donors(world.database, world.app.get(Sealer));
    await donors.begin();
    await donors.aDonor([117, 118]);
    const row = await world.database.row<{ id: string }>('select id from tree_campaign');
    campaignId = row?.id ?? '';
    await world.database.rows(
      `insert into tree (id, campaign_id, number, name, address, keeper_email)
       values (?, ?, 4, 'Buchladen', 'Marktstraße 4', 'laden@example.org')`,
      [treeId, campaignId],
    );
    await world.database.rows('update tree_wish set tree_id = ?', [treeId]);
    await world.database.rows(
      "insert into tree_tour (campaign_id, on_day, hours) values (?, '2026-12-04', '10 bis 12 Uhr')",
      [campaignId],
    );
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.at('2026-11-25T10:06:00Z');
    world.mailbox.mails.length = 0;
    await world.database.rows('delete from mail');
    await world.database.rows("update tree_campaign set keeper_mails = true, phase = 'published'");
  });

  const tell: TellTreePeople['handle'] = (kind, payload) =>
    world.app.get(TellTreePeople).handle(kind, payload);
  const keeper = (what: string, occasion = '1') =>
    tell('tree-keeper-news', { treeId, what, occasion });
  const sent = async () => {
    await world.app.get(MailSweeper).run();
    return world.mailbox.mails.map(({ to, raw }) => ({
      to,
      subject: headerOf({ from: '', to, raw }, 'Subject'),
      raw: raw.replaceAll('=\r\n', '').replaceAll('=3D', '='),
    }));
  };

  it('a shop gets each mail once for its occasion, with its own link and no word of a wish', async () => {
    for (const what of ['welcome', 'welcome', 'days', 'thanks', 'thanks']) await keeper(what);
    await keeper('days', '2');
    const mails = await sent();
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Baum 4, Buchladen: Ihr Link und 0 Karten',
      'Danke! Baum 4: 0 Wünsche erfüllt',
      'Neue Termine für Baum 4: Buchladen',
      'Neue Termine für Baum 4: Buchladen',
    ]);
    const link = `/de/laden/${keeperToken(world.app.get(Sealer), treeId, 1)}`;
    expect(mails.filter(({ raw }) => raw.includes(link))).toHaveLength(3);
    for (const { raw } of mails)
      for (const secret of ['Winterjacke', onlyForChecking, 'spende@example.org', 'Kim Beispiel'])
        expect(raw).not.toContain(secret);
  });

  it('nothing is asked about cards that hang there again, and nothing goes out once it is switched off', async () => {
    await keeper('few-cards');
    await world.database.rows('update tree_campaign set keeper_mails = false');
    await keeper('welcome', '3');
    expect(await sent()).toEqual([]);
  });

  it('all bodies get one mail a day, to each of their people, and no row tells one from another', async () => {
    for (const name of ['Kita Sonne', 'Schule'])
      await world.database.rows(
        `with body as (insert into organisation (name, email, created_at) values (?, ?, now()) returning id)
         insert into tree_body (campaign_id, organisation_id) select ?, id from body`,
        [name, `${name.slice(0, 4).toLowerCase()}@example.org`, campaignId],
      );
    const news = { campaignId, day: '2026-11-25' };
    await tell('tree-body-news', news);
    await tell('tree-body-news', news);
    const mails = await sent();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['kita@example.org', 'Bitte schauen Sie in Ihre Liste: Wunschbaum 2026'],
      ['schu@example.org', 'Bitte schauen Sie in Ihre Liste: Wunschbaum 2026'],
    ]);
    expect(mails[0]?.raw).toContain('/desk/kinder');
    expect(mails[0]?.raw).not.toMatch(/\b(117|118)\b|Winterjacke|Kita Sonne/);
    const rows = await world.database.rows<{ text: string }>(
      "select to_jsonb(m)::text as text from mail m where purpose = 'body-waiting'",
    );
    const bodies = await world.database.rows<{ id: string }>(
      'select organisation_id as id from tree_body',
    );
    for (const { id } of bodies) expect(rows.filter(({ text }) => text.includes(id))).toEqual([]);
  });
});
