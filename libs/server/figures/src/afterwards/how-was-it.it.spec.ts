import { route, routes, type HowWasIt, type Problem } from '@dabei/contracts';
import { FigureQueries } from '../figures/figure-queries';
import { startAfterwards, type Afterwards } from '../testing/start-afterwards';

let world: Afterwards;
let campaign: { id: string; slug: string };

beforeAll(async () => {
  world = await startAfterwards();
});
afterAll(() => world.running.stop());
beforeEach(async () => {
  campaign = await world.town.aCampaign();
});

const tenNextDay = '2027-07-21T08:00:00Z';

async function anAskedFamily() {
  const event = await world.town.anEvent(campaign.id);
  const family = await world.aFamily(event);
  await world.askFamilies(tenNextDay);
  const [ask] = await world.asksOf(family.household);
  const token = world.familyLink(ask?.id ?? '');
  return { event, ...family, token, address: route(routes.howWasIt, { token }) };
}
const show = (address: string) => world.running.call<HowWasIt>('GET', address);
const answer = async (address: string, say: string) => {
  const { body } = await show(address);
  return world.running.call<HowWasIt & Problem>('POST', address, undefined, {
    rowId: body.rows[0]?.id,
    answer: say,
  });
};
const stored = (eventId: string) =>
  world.database.rows<{ answer: string | null; registration_id: string | null }>(
    'select answer, registration_id, ask_id, answered_at from smiley where event_id = ?',
    [eventId],
  );

describe('the page behind "Wie war es?"', () => {
  it('answers nothing by being opened, by a family or a mail scanner', async () => {
    const { address, event } = await anAskedFamily();
    for (const suffix of ['', '?antwort=poor', '?antwort=good'])
      expect((await show(address + suffix)).status).toBe(200);
    expect((await stored(event.id)).map(({ answer: said }) => said)).toEqual([null]);
  });

  it('takes one tap, and another one as long as the family may think again', async () => {
    const { address } = await anAskedFamily();
    expect((await show(address)).body).toMatchObject({
      day: '2027-07-20',
      until: '2027-08-03',
      mayAsk: true,
      rows: [{ childFirstName: 'Mia', eventTitle: 'Klettern', answer: null }],
    });
    expect((await answer(address, 'poor')).body.rows[0]?.answer).toBe('poor');
    await world.running.at('2027-08-03T20:00:00Z');
    expect((await answer(address, 'good')).body.rows[0]?.answer).toBe('good');
  });

  it('opens nothing with a wrong secret, after two weeks, or of another family', async () => {
    const one = await anAskedFamily();
    const other = await anAskedFamily();
    const wrong = route(routes.howWasIt, { token: '0'.repeat(64) });
    expect((await show(wrong)).status).toBe(404);
    const theirs = (await show(other.address)).body.rows[0]?.id;
    const foreign = { rowId: theirs, answer: 'poor' };
    const { status } = await world.running.call('POST', one.address, undefined, foreign);
    expect(status).toBe(404);
    expect((await show(other.address)).body.rows[0]?.answer).toBeNull();
    await world.running.at('2027-08-03T22:00:00Z');
    expect((await show(one.address)).status).toBe(410);
  });

  it.each([
    ['family', 'household', "update household set state = 'erased' where id = ?"],
    ['action', 'campaign', "update campaign set phase = 'erased' where id = ?"],
  ] as const)('opens nothing any more once its %s is erased', async (_, of, erase) => {
    const { address, household } = await anAskedFamily();
    await world.database.rows(erase, [of === 'household' ? household : campaign.id]);
    expect((await show(address)).status).toBe(404);
  });

  it('does not say to a protected family when it was', async () => {
    const { address, household } = await anAskedFamily();
    await world.database.rows('update household set protected = true where id = ?', [household]);
    expect((await show(address)).body.day).toBeNull();
  });

  it('stops asking on request, and asks again when that is taken back', async () => {
    const { address, token, household, child } = await anAskedFamily();
    const wish = (mayAsk: boolean) =>
      world.running.call<HowWasIt>('PUT', route(routes.howWasItWish, { token }), undefined, {
        mayAsk,
      });
    expect((await wish(false)).body.mayAsk).toBe(false);
    const next = await world.on(await world.town.anEvent(campaign.id), '2027-07-27');
    await world.town.goesTo(child, next, { state: 'attended' });
    await world.askFamilies('2027-07-28T08:00:00Z');
    expect(await world.asksOf(household)).toHaveLength(1);
    // the answer about what was asked before still counts
    expect((await answer(address, 'fair')).status).toBe(200);
    expect((await wish(true)).body.mayAsk).toBe(true);
    await world.askFamilies('2027-07-28T09:00:00Z');
    expect(await world.asksOf(household)).toHaveLength(2);
    const lines = await world.database.rows(
      "select 1 from audit_line where subject_id = ? and action like 'questions-%'",
      [household],
    );
    expect(lines).toHaveLength(2);
  });
});

describe('after two weeks', () => {
  it('an answer is a number, and nobody knows whose it was', async () => {
    const { address, event, household } = await anAskedFamily();
    await answer(address, 'fair');
    await world.forget('2027-08-03T10:00:00Z');
    expect((await stored(event.id))[0]?.registration_id).not.toBeNull();
    await world.forget('2027-08-04T10:00:00Z');
    await world.forget('2027-08-04T11:00:00Z');
    expect(await stored(event.id)).toEqual([
      { answer: 'fair', registration_id: null, ask_id: null, answered_at: null },
    ]);
    expect(await world.asksOf(household)).toEqual([]);
    const said = await world.database.rows(
      "select 1 from audit_line where details::text like '%fair%' or reason like '%fair%'",
    );
    expect(said).toEqual([]);
  });

  it('no id and no moment leads from an answer to the family', async () => {
    const { address, event, household } = await anAskedFamily();
    await answer(address, 'fair');
    const [ask] = await world.asksOf(household);
    await world.forget('2027-08-04T10:00:00Z');
    const left = await world.database.row<{ id: string; moments: string }>(
      'select id, due_at::text || asked_at::text as moments from smiley where event_id = ?',
      [event.id],
    );
    // the question's id stays in the list of mails, beside the family; version 7 begins with its moment
    expect(ask?.id[14]).toBe('7');
    expect(left?.id[14]).toBe('4');
    expect(left?.moments).not.toMatch(/2027-07-21/);
  });

  it('what was never answered is gone, and the family is not asked again', async () => {
    const { event, household } = await anAskedFamily();
    await world.forget('2027-08-04T10:00:00Z');
    expect(await stored(event.id)).toEqual([]);
    await world.askFamilies('2027-08-04T10:05:00Z');
    expect(await world.asksOf(household)).toEqual([]);
  });

  it('the figures count what is left', async () => {
    const event = await world.town.anEvent(campaign.id);
    for (let family = 0; family < 4; family += 1) {
      const { household } = await world.aFamily(event);
      await world.askFamilies(tenNextDay);
      const [ask] = await world.asksOf(household);
      await answer(route(routes.howWasIt, { token: world.familyLink(ask?.id ?? '') }), 'good');
    }
    await world.forget('2027-08-04T10:00:00Z');
    const figures = await world.running.app.get(FigureQueries).figures(campaign.slug);
    const smileys = figures.tables.find(({ kind }) => kind === 'smileys');
    expect(smileys?.rowTotals[smileys.rows.indexOf('good')]).toBe(4);
  });
});
