import {
  Sealer,
  parentConsentToken,
  volunteerCodeOf,
  volunteerToken,
} from '@dabei/server/platform';
import { MailSweeper } from '../deliver/mail-sweeper';
import { aVolunteer } from '../testing/a-volunteer';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellVolunteers } from './tell-volunteers';

describe('volunteers, told by mail', () => {
  let world: RunningNotifications;
  let sealer: Sealer;

  beforeAll(async () => {
    world = await startNotifications();
    sealer = world.app.get(Sealer);
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    await world.at('2027-08-20T08:10:00Z');
    world.mailbox.mails.length = 0;
  });

  const tell: TellVolunteers['handle'] = (kind, payload) =>
    world.app.get(TellVolunteers).handle(kind, payload);
  const sent = async () => {
    await world.app.get(MailSweeper).run();
    return world.mailbox.mails.map(({ to, raw }) => ({
      to,
      subject: headerOf({ from: '', to, raw }, 'Subject'),
      raw: raw.replaceAll('=\r\n', '').replaceAll('=3D', '='),
    }));
  };

  it('the code, to the address that was typed, as long as it is waited for', async () => {
    const { id: volunteerId } = await aVolunteer(world.database, sealer, { proven: false });
    await tell('volunteer-held', { volunteerId, at: 'first' });
    await tell('volunteer-held', { volunteerId, at: 'first' });
    const mails = await sent();
    expect(mails.map(({ to }) => to)).toEqual(['mia@example.org']);
    expect(mails[0]?.raw).toContain(volunteerCodeOf(sealer, volunteerId));
    expect(mails[0]?.raw).not.toContain('Geheimnis');
    await tell('volunteer-held', { volunteerId, at: 'second' });
    await world.database.rows('update volunteer set proven_at = hold_until');
    expect(await sent()).toHaveLength(1);
  });

  it('every change once, with all shifts as they are now and the calendar', async () => {
    const { id: volunteerId, signups } = await aVolunteer(world.database, sealer, {
      language: 'en',
    });
    await tell('volunteer-news', { volunteerId, what: 'moved', at: 'then' });
    await tell('volunteer-news', { volunteerId, what: 'moved', at: 'then' });
    const [mail, ...more] = await sent();
    expect([mail?.subject, more]).toEqual(['Changed: your shifts, Weltkindertag', []]);
    for (const said of [
      `mitmachen/${volunteerToken(sealer, volunteerId)}`,
      'text/calendar',
      ...signups.map((signup) => `shift-${signup}@`),
    ])
      expect(mail?.raw).toContain(said);
    expect(mail?.raw).not.toContain('Geheimnis');
  });

  it('the parents, at their own address, until they have agreed', async () => {
    const { id: volunteerId } = await aVolunteer(world.database, sealer, {
      parentEmail: 'alex@example.org',
    });
    await tell('volunteer-consent', { volunteerId, at: 'first' });
    const mails = await sent();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['alex@example.org', 'Mia möchte mithelfen: Weltkindertag'],
    ]);
    expect(mails[0]?.raw).toContain(`einverstanden/${parentConsentToken(sealer, volunteerId)}`);
    expect(mails[0]?.raw).not.toContain(volunteerToken(sealer, volunteerId));
    expect(mails[0]?.raw).not.toContain('Geheimnis');
    await world.database.rows("update volunteer set consent_at = hold_until, consent_by = 'link'");
    await tell('volunteer-consent', { volunteerId, at: 'second' });
    expect(await sent()).toHaveLength(1);
  });

  it('that their parents’ yes is missing on paper, who named no address of theirs', async () => {
    const paper = 'auf Papier';
    const { id: volunteerId } = await aVolunteer(world.database, sealer);
    await tell('volunteer-news', { volunteerId, what: 'signed-up', at: 'first' });
    expect((await sent()).at(-1)?.raw).toContain(paper);
    await world.database.rows("update volunteer set consent_at = created_at, consent_by = 'paper'");
    await tell('volunteer-news', { volunteerId, what: 'signed-up', at: 'second' });
    const mails = await sent();
    expect([mails.length, mails.at(-1)?.raw.includes(paper)]).toEqual([2, false]);
    world.mailbox.mails.length = 0;
    const asked = await aVolunteer(world.database, sealer, { parentEmail: 'alex@example.org' });
    await tell('volunteer-news', { volunteerId: asked.id, what: 'signed-up', at: 'first' });
    expect((await sent()).map(({ raw }) => raw.includes(paper))).toEqual([false]);
  });

  it('the storm, once, with the sentence of the office; other news is not told any more', async () => {
    const { id: volunteerId } = await aVolunteer(world.database, sealer);
    await tell('volunteer-called-off', { volunteerId });
    await world.database.rows(
      `update community_day set called_off_at = created_at, called_off_words = 'Sturm ab 8 Uhr.'`,
    );
    await tell('volunteer-news', { volunteerId, what: 'moved', at: 'then' });
    await world.database.rows('truncate mail cascade');
    await tell('volunteer-called-off', { volunteerId });
    await tell('volunteer-called-off', { volunteerId });
    await tell('volunteer-news', { volunteerId, what: 'signed-up', at: 'then' });
    const mails = await sent();
    expect(mails.map(({ subject }) => subject)).toEqual(['Fällt aus: Weltkindertag']);
    expect(mails[0]?.raw).toContain('Sturm ab 8 Uhr.');
  });

  it('nothing, who left no address', async () => {
    const { id: volunteerId } = await aVolunteer(world.database, sealer, { email: null });
    await tell('volunteer-news', { volunteerId, what: 'thanks', at: 'then' });
    await tell('volunteer-consent', { volunteerId, at: 'then' });
    expect(await sent()).toEqual([]);
  });
});
