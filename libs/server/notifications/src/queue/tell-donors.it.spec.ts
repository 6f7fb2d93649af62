import { Sealer, claimCodeOf, donorToken } from '@dabei/server/platform';
import { MailSweeper } from '../deliver/mail-sweeper';
import { Donors, onlyForChecking, type Donor } from '../testing/a-donor';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellDonors } from './tell-donors';

describe('donors, told by mail', () => {
  let world: RunningNotifications;
  let donors: Donors;
  let sealer: Sealer;

  beforeAll(async () => {
    world = await startNotifications();
    sealer = world.app.get(Sealer);
    donors = new Donors(world.database, sealer);
    await donors.begin();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.at('2026-11-25T10:06:00Z');
    world.mailbox.mails.length = 0;
    for (const table of ['mail', 'pledge', 'pledge_basket', 'donor', 'tree_wish'])
      await world.database.rows(`delete from ${table}`);
  });

  const tell: TellDonors['handle'] = (kind, payload) =>
    world.app.get(TellDonors).handle(kind, payload);
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

  it('the code once, with a link that carries it behind the #, and nothing of the wish', async () => {
    const { basketId } = await donors.aDonor([117, 118], { state: 'held' });
    await tell('wishes-claimed', { basketId });
    await tell('wishes-claimed', { basketId });
    const mails = await sent();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['spende@example.org', 'Noch nicht fertig: Code für die Wünsche Nr. 117 und 118'],
    ]);
    const code = claimCodeOf(sealer, basketId);
    expect(mails[0]?.raw).toContain(code);
    expect(mails[0]?.raw).toContain(`/wunschbaum/code#basket=${basketId}`);
    expect(mails[0]?.raw).not.toContain('Winterjacke');
  });

  it('no code any more when half an hour is over', async () => {
    const { basketId } = await donors.aDonor([117], { state: 'held' });
    await tell('wishes-claimed', { basketId });
    await world.at('2026-11-25T10:31:00Z');
    expect(await sent()).toEqual([]);
  });

  it('what was promised, where and until when, with a day for the calendar, in its language', async () => {
    const { id, basketId } = await donors.aDonor([117], { language: 'en' });
    await tell('wishes-promised', { basketId });
    const [mail] = await sent();
    expect(mail?.subject).toBe('Thank you! You are fulfilling wish no. 117');
    for (const said of ['Winterjacke-117', 'Rathausplatz 1', `spende/${donorToken(sealer, id, 1)}`])
      expect(mail?.raw).toContain(said);
    expect(mail?.raw).toContain('text/calendar');
    expect(mail?.raw).not.toContain(onlyForChecking);
  });

  it('a reminder once a day, of nothing that has come or is said to be handed in', async () => {
    const { id: donorId } = await donors.aDonor([117, 118, 119]);
    await world.database.rows("update pledge set reminded_before_on = '2026-12-11'");
    const change = (number: number, what: string) =>
      world.database.rows(
        `update pledge set ${what} where wish_id = (select id from tree_wish where number = ?)`,
        [number],
      );
    await change(118, "state = 'kept'");
    await change(119, "says_handed_in_on = '2026-12-10'");
    const due = { donorId, kind: 'before', day: '2026-12-11' };
    await tell('pledges-due', due);
    await tell('pledges-due', due);
    expect(await subjects()).toEqual(['Bitte bis Montag, 14. Dezember: Geschenk Nr. 117']);
    await tell('pledges-due', { ...due, kind: 'after', day: '2026-12-15' });
    expect(await subjects()).toHaveLength(1);
  });

  it('the end of a promise, and thanks for what arrived', async () => {
    const ended = await donors.aDonor([117]);
    const thanked = await donors.aDonor([118], { email: 'dank@example.org' });
    await world.database.rows("update pledge set state = 'lapsed' where donor_id = ?", [ended.id]);
    await world.database.rows(
      "update pledge set state = 'kept', kept_at = '2026-12-10' where donor_id = ?",
      [thanked.id],
    );
    const over = { pledgeId: await donors.pledgeOf(ended), by: 'time' };
    await tell('pledge-ended', over);
    await tell('pledge-ended', over);
    await tell('gift-arrived', { pledgeId: await donors.pledgeOf(thanked) });
    const mails = await sent();
    expect(mails.map(({ to, subject }) => [to, subject]).sort()).toEqual([
      ['dank@example.org', 'Ihr Geschenk Nr. 118 ist angekommen. Danke.'],
      ['spende@example.org', expect.stringContaining('117')],
    ]);
    expect(mails.some(({ raw }) => raw.includes(onlyForChecking))).toBe(false);
  });

  it('nothing to who left no address, nothing to who is gone', async () => {
    const silent = await donors.aDonor([117], { email: null });
    const gone: Donor = await donors.aDonor([118]);
    await world.database.rows('delete from pledge where donor_id = ?', [gone.id]);
    await world.database.rows('delete from pledge_basket where donor_id = ?', [gone.id]);
    await world.database.rows('delete from donor where id = ?', [gone.id]);
    await tell('wishes-promised', { basketId: silent.basketId });
    await tell('wishes-promised', { basketId: gone.basketId });
    expect(await world.database.rows('select 1 from mail')).toEqual([]);
  });
});
