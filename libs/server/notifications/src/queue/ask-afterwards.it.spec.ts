import { howWasItToken, secretHash, Sealer, twoQuestionsToken } from '@dabei/server/platform';
import { v7 as uuidv7 } from 'uuid';
import { MailSweeper } from '../deliver/mail-sweeper';
import { headerOf } from '../testing/mail-catcher';
import { startNotifications, type RunningNotifications } from '../testing/start-notifications';
import { AskAfterwards } from './ask-afterwards';

let world: RunningNotifications;
beforeAll(async () => {
  world = await startNotifications();
  await world.at('2027-07-21T08:00:00Z');
});
afterAll(() => world.stop());

const subjectsTo = (email: string) =>
  world.mailbox.to(email).map((mail) => headerOf(mail, 'Subject'));
const textTo = (email: string) => world.mailbox.to(email)[0]?.raw.replaceAll('=\r\n', '') ?? '';

async function tell(kind: 'family-asked' | 'organiser-asked', id: string): Promise<void> {
  const payload: Record<string, string> = kind === 'family-asked' ? { askId: id } : { eventId: id };
  await world.app.get(AskAfterwards).handle(kind, payload);
  await world.app.get(MailSweeper).run();
}

/** As the sweeper writes it: two children of a family, at two events of one day. */
async function aQuestion(options: { contactBy?: string } = {}) {
  const { families, database } = world;
  const family = await families.aFamily(options);
  const ask = uuidv7();
  const climbing = await families.anEvent();
  await database.rows(
    `insert into smiley_ask (id, once_key, household_id, campaign_id, day, token_hash, asked_at, forget_on)
     select ?, ?, ?, campaign_id, '2027-07-20', ?, '2027-07-21', '2027-08-04' from event where id = ?`,
    [ask, ask, family.id, secretHash(ask), climbing.id],
  );
  const pottery = await families.anEvent({ title: 'Töpfern' });
  const places = [
    { event: climbing, child: 'Mia' },
    { event: pottery, child: 'Ben' },
  ];
  for (const { event, child } of places) {
    const place = await families.aPlace(family, event, { child, state: 'attended' });
    await database.rows(
      `insert into smiley (event_id, registration_id, ask_id, due_at, asked_at, forget_on)
       values (?, ?, ?, now(), now(), '2027-08-04')`,
      [event.id, place, ask],
    );
  }
  return { family, ask };
}
const change = (sql: string, id: string) => world.database.rows(sql, [id]);

describe('the mail "Wie war es?"', () => {
  it('comes once for two children, with three faces that lead to one page', async () => {
    const { family, ask } = await aQuestion();
    await tell('family-asked', ask);
    await tell('family-asked', ask);
    expect(subjectsTo(family.email)).toEqual(['Wie war es für Mia und Ben?']);
    const page = `/de/wie-war-es/${howWasItToken(world.app.get(Sealer), ask)}?antwort=3D`;
    const text = textTo(family.email);
    for (const smiley of ['good', 'fair', 'poor']) expect(text).toContain(`${page}${smiley}`);
  });

  it('does not say to a protected family where its children were', async () => {
    const { family, ask } = await aQuestion();
    await change('update household set protected = true where id = ?', family.id);
    await tell('family-asked', ask);
    expect(subjectsTo(family.email)).toHaveLength(1);
    expect(textTo(family.email)).not.toContain('Klettern');
  });

  it.each([
    ['said not to ask', 'update household set no_questions = true where id = ?'],
    [
      'has answered already',
      `update smiley set answer = 'good' where registration_id in
         (select id from registration where household_id = ?)`,
    ],
    ['was not there after all', "update registration set state = 'missed' where household_id = ?"],
    [
      'belongs to an erased action',
      `update campaign set phase = 'erased' where id in
         (select campaign_id from smiley_ask where household_id = ?)`,
    ],
  ])('does not go to a family that %s meanwhile', async (_, sql) => {
    const { family, ask } = await aQuestion();
    await change(sql, family.id);
    await tell('family-asked', ask);
    expect(subjectsTo(family.email)).toEqual([]);
  });

  it('is neither phoned nor written to who has no e-mail', async () => {
    const { family, ask } = await aQuestion({ contactBy: 'letter' });
    await tell('family-asked', ask);
    expect(subjectsTo(family.email)).toEqual([]);
    for (const table of ['task', 'letter', 'mail'])
      expect(await change(`select 1 from ${table} where household_id = ?`, family.id)).toEqual([]);
  });
});

describe('the mail with two questions', () => {
  async function anEventOf(email: string | null): Promise<string> {
    const { id } = await world.families.anEvent();
    await world.database.rows(
      'update organisation set email = ? where id = (select organisation_id from event where id = ?)',
      [email, id],
    );
    await world.database.rows(
      `insert into organiser_answer (event_id, asked_at, token_hash) values (?, '2027-07-21', ?)`,
      [id, id],
    );
    return id;
  }

  it('goes once to the organiser, and says until when the link works', async () => {
    const event = await anEventOf('verein@example.org');
    await tell('organiser-asked', event);
    await tell('organiser-asked', event);
    expect(subjectsTo('verein@example.org')).toEqual(['Zwei Fragen zu „Klettern“']);
    expect(textTo('verein@example.org')).toContain(
      `/de/zwei-fragen/${twoQuestionsToken(world.app.get(Sealer), event)}`,
    );
    expect(textTo('verein@example.org')).toContain('19. September');
  });

  it('does not come when the office has typed the answers, nor without an address', async () => {
    const event = await anEventOf('schnell@example.org');
    await change('update organiser_answer set answered_at = now() where event_id = ?', event);
    await tell('organiser-asked', event);
    expect(subjectsTo('schnell@example.org')).toEqual([]);
    await expect(tell('organiser-asked', await anEventOf(null))).resolves.toBeUndefined();
  });
});
