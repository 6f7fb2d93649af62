import { MailSweeper } from '../deliver/mail-sweeper';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellOfMove } from './tell-of-move';

describe('a child that was moved to another event', () => {
  let world: RunningNotifications;

  beforeAll(async () => {
    world = await startNotifications();
    await world.at('2027-06-01T08:00:00Z');
  });
  afterAll(() => world.stop());

  it.each([
    ['de', 'Umgebucht: Mia, jetzt Töpfern'],
    ['en', 'Moved: Mia, now Töpfern'],
  ])('is told once, in one mail about both (%s)', async (language, subject) => {
    const { families, app, mailbox } = world;
    const family = await families.aFamily({ language });
    const fromId = await families.aPlace(family, await families.anEvent(), { state: 'cancelled' });
    const toId = await families.aPlace(family, await families.anEvent({ title: 'Töpfern' }));
    await app.get(TellOfMove).handle('registration-moved', { fromId, toId });
    await app.get(TellOfMove).handle('registration-moved', { fromId, toId });
    await app.get(MailSweeper).run();
    const mails = mailbox.to(family.email);
    expect(mails.map((mail) => headerOf(mail, 'Subject'))).toEqual([subject]);
    expect(mails[0]?.raw).toContain('Klettern');
  });
});
