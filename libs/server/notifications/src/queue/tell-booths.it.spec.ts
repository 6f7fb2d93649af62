import { Sealer, boothCodeOf, boothToken } from '@dabei/server/platform';
import { MailSweeper } from '../deliver/mail-sweeper';
import { aBooth, aBoothDay, anAct } from '../testing/a-booth';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellBooths } from './tell-booths';

describe('associations, told by mail', () => {
  let world: RunningNotifications;
  let sealer: Sealer;
  let day: string;

  beforeAll(async () => {
    world = await startNotifications();
    sealer = world.app.get(Sealer);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.at('2027-06-01T08:10:00Z');
    world.mailbox.mails.length = 0;
    day = await aBoothDay(world.database);
  });

  const booth = (of: Parameters<typeof aBooth>[3] = {}) => aBooth(world.database, sealer, day, of);
  const act = (of: Parameters<typeof anAct>[3] = {}) => anAct(world.database, sealer, day, of);
  const tell: TellBooths['handle'] = (kind, payload) =>
    world.app.get(TellBooths).handle(kind, payload);
  const callOff = () =>
    world.database.rows(
      `update community_day set called_off_at = created_at, called_off_words = 'Sturm ab 8 Uhr.'`,
    );
  const sent = async () => {
    await world.app.get(MailSweeper).run();
    return world.mailbox.mails.map(({ to, raw }) => ({
      to,
      subject: headerOf({ from: '', to, raw }, 'Subject'),
      raw: raw.replaceAll('=\r\n', '').replaceAll('=3D', '='),
    }));
  };

  it('the code, to the address that was typed, as long as it is waited for', async () => {
    const boothId = await booth({ state: 'draft', proven: false });
    await tell('booth-held', { boothId, at: 'first' });
    await tell('booth-held', { boothId, at: 'first' });
    const mails = await sent();
    expect(mails.map(({ to }) => to)).toEqual(['turnverein@example.org']);
    expect(mails[0]?.raw).toContain(boothCodeOf(sealer, boothId));
    expect(mails[0]?.raw).not.toMatch(/Geheimnis|standbewerbung\/[0-9a-f]{32}/);
    await tell('booth-held', { boothId, at: 'second' });
    await world.database.rows('update booth set proven_at = hold_until');
    expect(await sent()).toHaveLength(1);
  });

  it('what is missing, in the words of the office, once for each occasion', async () => {
    const boothId = await booth({ state: 'returned', officeWords: 'Bitte die Zeltmaße.' });
    await tell('booth-news', { boothId, what: 'returned', at: 'then' });
    await tell('booth-news', { boothId, what: 'returned', at: 'then' });
    const [mail, ...more] = await sent();
    expect([mail?.to, more]).toEqual(['turnverein@example.org', []]);
    expect(mail?.raw).toContain(
      `standbewerbung/${boothToken(sealer, boothId, 'turnverein@example.org')}`,
    );
    expect(mail?.raw).toContain('Zeltma');
    expect(mail?.raw).not.toContain('Geheimnis');
  });

  it('nothing that is not true any more', async () => {
    const boothId = await booth({ state: 'withdrawn' });
    for (const what of ['submitted', 'accepted', 'waiting', 'ticket', 'place', 'thanks'])
      await tell('booth-news', { boothId, what, at: 'then' });
    expect(await sent()).toEqual([]);
  });

  it('the place as it was told, with the acts and the calendar', async () => {
    const told = { number: '12', setUpAt: '07:30' };
    const boothId = await booth({ state: 'placed', told, language: 'en' });
    const actId = await act({ boothId, toldAt: '2027-09-19T10:30:00Z' });
    await tell('booth-news', { boothId, what: 'place', at: 'then' });
    const [mail] = await sent();
    expect(mail?.subject).toBe('Your place is 12: Weltkindertag');
    for (const said of ['7:30', 'Kinderchor', `booth-${boothId}@`, `act-${actId}@`])
      expect(mail?.raw).toContain(said);
  });

  it('when an act begins, at its own address or where its booth is told', async () => {
    const toldAt = '2027-09-19T10:30:00Z';
    const boothId = await booth({ state: 'accepted' });
    const acts = [await act({ email: 'chor@example.org', toldAt }), await act({ boothId, toldAt })];
    for (const actId of [...acts, await act({ email: 'untold@example.org' })])
      await tell('act-news', { actId, at: 'then' });
    const mails = await sent();
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'chor@example.org',
      'turnverein@example.org',
    ]);
    const [choir, booths] = [
      /aktionstag\/weltkindertag-2027\/programm/,
      boothToken(sealer, boothId, 'turnverein@example.org'),
    ];
    for (const { to, raw } of mails) {
      expect(raw).toMatch(to === 'chor@example.org' ? choir : booths);
      expect(raw).toContain('12:30');
      expect(raw).not.toContain('Geheimnis');
    }
  });

  it('the storm, once, with everything of the association; other news is not told any more', async () => {
    const told = { number: '12', setUpAt: null };
    const [boothId, other] = [await booth({ told }), await booth({ told })];
    const stranger = await booth({ told, emailKey: 'somebody else' });
    const actId = await act({ boothId, toldAt: '2027-09-19T10:30:00Z' });
    await callOff();
    await tell('booth-called-off', { boothId });
    await tell('booth-called-off', { boothId });
    await tell('booth-news', { boothId, what: 'submitted', at: 'then' });
    await tell('act-news', { actId, at: 'then' });
    const [mail, ...more] = await sent();
    expect([mail?.subject, more]).toEqual(['Fällt aus: Weltkindertag', []]);
    for (const said of ['Sturm ab 8 Uhr.', `booth-${boothId}@`, `booth-${other}@`, `act-${actId}@`])
      expect(mail?.raw).toContain(said);
    expect(mail?.raw).toContain('STATUS:CANCELLED');
    expect(mail?.raw).not.toContain(stranger);
  });

  it('the storm, to an act without a booth', async () => {
    const actId = await act({ email: 'chor@example.org', toldAt: '2027-09-19T10:30:00Z' });
    await booth();
    await callOff();
    await tell('act-called-off', { actId });
    const mails = await sent();
    expect(mails.map(({ to }) => to)).toEqual(['chor@example.org']);
    expect(mails[0]?.raw).toContain('aktionstag/weltkindertag-2027/programm');
  });

  it('nothing, who left no address', async () => {
    const boothId = await booth({ email: null });
    const actId = await act({ boothId, toldAt: '2027-09-19T10:30:00Z' });
    await tell('booth-news', { boothId, what: 'submitted', at: 'then' });
    await tell('act-news', { actId, at: 'then' });
    expect(await sent()).toEqual([]);
  });
});
