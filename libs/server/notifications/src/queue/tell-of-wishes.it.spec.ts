import type { Database } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { MailSweeper } from '../deliver/mail-sweeper';
import type { Family } from '../testing/a-family';
import { headerOf } from '../testing/mail-catcher';
import { startLetters, type LetterTown } from '../testing/start-letters';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { TellOfWishes } from './tell-of-wishes';

/** A list of Mia with two wishes, in a campaign that is wishing until 12 May. */
async function aList(database: Database, family: Family, eventIds: string[], state: string) {
  const [campaignId, childId, listId] = [uuidv7(), uuidv7(), uuidv7()];
  await database.rows(
    `insert into campaign (id, slug, kind, title, phase, wishes_open_at, wishes_close_at, starts_on, ends_on,
       erase_on, created_at) values (?, ?, 'holiday', 'Ferientage', 'wishing', '2027-05-02T06:00:00Z',
       '2027-05-12T16:00:00Z', '2027-07-19', '2027-08-31', '2027-12-01', '2027-01-01')`,
    [campaignId, `w-${campaignId}`],
  );
  await database.rows(
    `insert into child (id, household_id, first_name, last_name, search_key, birth_date, created_at)
     values (?, ?, 'Mia', 'Muster', 'mia muster', '2018-03-01', '2027-01-01')`,
    [childId, family.id],
  );
  await database.rows(
    `insert into wish_list (id, campaign_id, household_id, child_id, state, channel, max_places, changed_at)
     values (?, ?, ?, ?, ?, 'family', 1, now())`,
    [listId, campaignId, family.id, childId, state],
  );
  for (const [index, eventId] of eventIds.entries())
    await database.rows('insert into wish (wish_list_id, event_id, position) values (?, ?, ?)', [
      listId,
      eventId,
      index + 1,
    ]);
  return { campaignId, householdId: family.id, listId };
}

describe('wishes, told by mail', () => {
  let world: RunningNotifications;
  beforeAll(async () => {
    world = await startNotifications();
    await world.at('2027-05-05T08:00:00Z');
  });
  afterAll(() => world.stop());

  const events = async () => [
    (await world.families.anEvent({ title: 'Klettern' })).id,
    (await world.families.anEvent({ title: 'Zirkus' })).id,
  ];
  const sent = async (family: Family) => {
    await world.app.get(MailSweeper).run();
    return world.mailbox.to(family.email);
  };

  it('a receipt once per round, with every wish in its order', async () => {
    const family = await world.families.aFamily();
    const { campaignId, householdId } = await aList(
      world.database,
      family,
      await events(),
      'submitted',
    );
    const payload = { campaignId, householdId, round: 7 };
    await world.app.get(TellOfWishes).handle('wishes-handed-in', payload);
    await world.app.get(TellOfWishes).handle('wishes-handed-in', payload);
    const mails = await sent(family);
    expect(mails.map((mail) => headerOf(mail, 'Subject'))).toEqual(['Wünsche angekommen: Mia']);
    const text = mails[0]?.raw ?? '';
    expect(text.indexOf('Klettern')).toBeGreaterThan(0);
    expect(text.indexOf('Klettern')).toBeLessThan(text.indexOf('Zirkus'));
    await world.app.get(TellOfWishes).handle('wishes-handed-in', { ...payload, round: 8 });
    expect(await sent(family)).toHaveLength(2);
  });

  it('of a protected family without what the child wishes', async () => {
    const family = await world.families.aFamily();
    const ids = await aList(world.database, family, await events(), 'submitted');
    await world.database.rows('update household set protected = true where id = ?', [family.id]);
    await world.app.get(TellOfWishes).handle('wishes-handed-in', { ...ids, round: 1 });
    const [mail] = await sent(family);
    expect(mail?.raw).not.toContain('Klettern');
  });

  it('a reminder not to whoever handed in meanwhile', async () => {
    const [late, quick] = [await world.families.aFamily(), await world.families.aFamily()];
    for (const family of [late, quick]) {
      const ids = await aList(world.database, family, await events(), 'draft');
      await world.app.get(TellOfWishes).handle('wishes-unfinished', ids);
      if (family === quick)
        await world.database.rows("update wish_list set state = 'submitted' where id = ?", [
          ids.listId,
        ]);
    }
    expect((await sent(late)).map((mail) => headerOf(mail, 'Subject'))).toEqual([
      'Noch nicht abgegeben: Wünsche für Mia',
    ]);
    expect(await sent(quick)).toEqual([]);
  });
});

describe('wishes, told on paper', () => {
  let town: LetterTown;
  beforeAll(async () => {
    town = await startLetters();
    await town.begin('2027-05-05T08:00:00Z');
  });
  afterAll(() => town.stop());

  it('to families that read letters; nobody is phoned for a receipt', async () => {
    const { id } = await town.families.anEvent({ title: 'Klettern' });
    const [reader, phoned] = [
      await town.aReader(),
      await town.families.aFamily({ contactBy: 'phone' }),
    ];
    for (const family of [reader, phoned]) {
      const ids = await aList(town.database, family, [id], 'submitted');
      await town.app.get(TellOfWishes).handle('wishes-handed-in', { ...ids, round: 1 });
    }
    const [letter] = await town.lettersOf(reader);
    expect(letter).toMatchObject({ purpose: 'wish-receipt', title: 'Wünsche angekommen: Mia' });
    expect(letter?.paragraphs.join('\n')).toContain('1. Wunsch: Klettern');
    expect(await town.lettersOf(phoned)).toEqual([]);
    expect(await town.tasksOf(phoned)).toEqual([]);
  });
});
