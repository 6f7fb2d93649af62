import { v7 as uuidv7 } from 'uuid';
import { MailSweeper } from '../deliver/mail-sweeper';
import type { Family } from '../testing/a-family';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellOfBasket } from './tell-of-basket';
import { TellOfCancellation } from './tell-of-cancellation';
import { TellOfEvent } from './tell-of-event';
import { TellOfGroup } from './tell-of-group';

let world: RunningNotifications;

beforeAll(async () => {
  world = await startNotifications();
  await world.at('2027-06-01T08:00:00Z');
});
afterAll(() => world.stop());

const sweep = () => world.app.get(MailSweeper).run();
const subjectsTo = (family: Family) =>
  world.mailbox.to(family.email).map((mail) => headerOf(mail, 'Subject'));
const tasksOf = (family: Family) =>
  world.database.rows<{ kind: string; subject: string }>(
    'select kind, subject from task where household_id = ? order by created_at',
    [family.id],
  );

describe('a confirmed basket', () => {
  it('becomes one mail with all its children and events, however often it is handled', async () => {
    const { families, app } = world;
    const family = await families.aFamily();
    const climbing = await families.anEvent();
    await families.aPlace(family, climbing, { child: 'Mia' });
    await families.aPlace(family, climbing, { child: 'Ben' });
    await families.aPlace(family, await families.anEvent({ title: 'Töpfern' }), {
      child: 'Lea',
      state: 'waiting',
    });
    const message = { basketId: family.basketId };
    await app.get(TellOfBasket).handle('basket-confirmed', message);
    await app.get(TellOfBasket).handle('basket-confirmed', message);
    await sweep();
    expect(subjectsTo(family)).toEqual(['Mia, Ben und Lea: 2 Plätze, 1 Mal Warteliste']);
  });

  it('is told to every family of siblings apart, even at one address', async () => {
    const { families, app, database } = world;
    const [one, other] = [await families.aFamily(), await families.aFamily()];
    await database.rows(
      'update guardian set email = ?, email_confirmed_at = null where household_id = ?',
      [one.email, other.id],
    );
    for (const family of [one, other]) {
      await families.aPlace(family, await families.anEvent());
      await app.get(TellOfBasket).handle('basket-confirmed', { basketId: family.basketId });
    }
    await sweep();
    expect(subjectsTo(one)).toHaveLength(2);
  });

  it('becomes one call for a family without e-mail', async () => {
    const { families, app } = world;
    const family = await families.aFamily({ contactBy: 'phone' });
    await families.aPlace(family, await families.anEvent());
    const message = { basketId: family.basketId };
    await app.get(TellOfBasket).handle('basket-confirmed', message);
    await app.get(TellOfBasket).handle('basket-confirmed', message);
    await sweep();
    expect(await tasksOf(family)).toEqual([
      { kind: 'phone-news', subject: 'registration-confirmed' },
    ]);
    expect(subjectsTo(family)).toEqual([]);
  });

  it('is told in the language of the family', async () => {
    const { families, app } = world;
    const family = await families.aFamily({ language: 'en' });
    await families.aPlace(family, await families.anEvent());
    await app.get(TellOfBasket).handle('basket-confirmed', { basketId: family.basketId });
    await sweep();
    expect(subjectsTo(family)).toEqual(['Mia: place at Klettern']);
  });
});

describe('an event', () => {
  it('that is cancelled is told to each family once', async () => {
    const { families, app, database } = world;
    const [family, other] = [await families.aFamily(), await families.aFamily()];
    const event = await families.anEvent();
    const cancelled = { state: 'cancelled', endReason: 'event-cancelled' };
    await families.aPlace(family, event, { ...cancelled, child: 'Mia' });
    await families.aPlace(family, event, { ...cancelled, child: 'Ben' });
    await families.aPlace(other, event, { ...cancelled, child: 'Ali' });
    await database.rows("update event set status = 'cancelled' where id = ?", [event.id]);
    await app.get(TellOfEvent).handle('event-cancelled', { eventId: event.id });
    await app.get(TellOfEvent).handle('event-cancelled', { eventId: event.id });
    await sweep();
    expect(subjectsTo(family)).toEqual(['Fällt aus: Klettern (Mia und Ben)']);
    expect(subjectsTo(other)).toEqual(['Fällt aus: Klettern (Ali)']);
    expect(world.mailbox.to(other.email)[0]?.raw).not.toContain('Mia');
  });

  it('that moved twice is told once, as it is now', async () => {
    const { families, app, database } = world;
    const family = await families.aFamily();
    const event = await families.anEvent();
    await families.aPlace(family, event);
    await app.get(TellOfEvent).handle('event-moved', { eventId: event.id, sequence: 1 });
    await database.rows('update event set sequence = 2 where id = ?', [event.id]);
    await app.get(TellOfEvent).handle('event-moved', { eventId: event.id, sequence: 2 });
    await sweep();
    expect(subjectsTo(family)).toEqual(['Neue Zeit oder neuer Ort: Klettern (Mia)']);
  });
});

describe('a cancellation', () => {
  it('by the office carries its reason', async () => {
    const { families, app, database } = world;
    const family = await families.aFamily();
    const id = await families.aPlace(family, await families.anEvent(), { state: 'cancelled' });
    await database.rows(
      `insert into audit_line (at, actor, action, subject_type, subject_id, reason)
       values ('2027-06-01', 'office', 'registration-cancelled', 'registration', ?, 'Doppelt angemeldet')`,
      [id],
    );
    await app
      .get(TellOfCancellation)
      .handle('registration-cancelled', { registrationId: id, by: 'office' });
    await sweep();
    expect(subjectsTo(family)).toEqual(['Anmeldung beendet: Mia, Klettern']);
    expect(world.mailbox.to(family.email)[0]?.raw).toContain('Grund: Doppelt angemeldet');
  });

  it('that was taken back before the mail went out is not told', async () => {
    const { families, app, database } = world;
    const family = await families.aFamily();
    const id = await families.aPlace(family, await families.anEvent(), { state: 'cancelled' });
    const message = { registrationId: id, by: 'family' };
    await app.get(TellOfCancellation).handle('registration-cancelled', message);
    await database.rows("update registration set state = 'confirmed' where id = ?", [id]);
    await sweep();
    expect(subjectsTo(family)).toEqual([]);
  });
});

describe('a waiting group', () => {
  it('is asked once, on the phone where there is no e-mail', async () => {
    const { families, app, database } = world;
    const event = await families.anEvent();
    for (const contactBy of ['mail', 'phone']) {
      const family = await families.aFamily({ contactBy });
      const groupId = uuidv7();
      for (const child of ['Mia', 'Ben']) {
        const id = await families.aPlace(family, event, { child, state: 'waiting' });
        await database.rows('update registration set group_id = ? where id = ?', [groupId, id]);
      }
      const message = { groupId, eventId: event.id };
      await app.get(TellOfGroup).handle('group-asked', message);
      await app.get(TellOfGroup).handle('group-asked', message);
      await sweep();
      const told = contactBy === 'mail' ? 1 : 0;
      expect(subjectsTo(family)).toHaveLength(told);
      expect((await tasksOf(family)).map(({ kind }) => kind)).toEqual(
        contactBy === 'phone' ? ['group-question'] : [],
      );
    }
  });
});
