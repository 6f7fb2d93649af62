import { v7 as uuidv7 } from 'uuid';
import { FamilyActs, reasonOf } from '../testing/family-acts';
import { anInput, startWishes, type RunningWishes } from '../testing/start-wishes';

let running: RunningWishes;
beforeAll(async () => {
  running = await startWishes();
});
afterAll(() => running.stop());
beforeEach(() => running.at('2027-05-05T10:00:00Z'));

const acts = new FamilyActs(() => running);

describe('a family ranks wishes', () => {
  it('and finds its draft again, in its order, with its own limits', async () => {
    const campaign = await running.town.aCampaign();
    const [first, second] = [
      await running.town.anEvent(campaign),
      await running.town.anEvent(campaign, { day: '2027-07-27' }),
    ];
    const family = await running.town.aFamily();
    const limits = [{ fromOn: '2027-07-19', untilOn: '2027-07-25', atMost: 1 }];
    await acts.save(campaign, family, anInput([second, first], { maxPlaces: 2, limits }));
    const view = await acts.read(campaign, family);
    expect(view).toMatchObject({ state: 'open', closesAt: '2027-05-12T16:00:00.000Z' });
    expect(view.weeks[0]).toEqual({ fromOn: '2027-07-19', untilOn: '2027-07-25' });
    expect(view.lists).toMatchObject([
      { state: 'draft', version: 1, wishes: [second, first], maxPlaces: 2, limits, checks: [] },
    ]);
  });

  it('in two tabs at once: one is written, the other reads again', async () => {
    const campaign = await running.town.aCampaign();
    const [a, b] = [await running.town.anEvent(campaign), await running.town.anEvent(campaign)];
    const family = await running.town.aFamily();
    const told = await Promise.all([
      reasonOf(acts.save(campaign, family, anInput([a]))),
      reasonOf(acts.save(campaign, family, anInput([b]))),
    ]);
    expect(told.sort()).toEqual(['changed-meanwhile', 'done']);
    expect((await acts.read(campaign, family)).lists[0]?.wishes).toHaveLength(1);
  });

  it('is told at once what does not fit, and keeps it on the list if it likes', async () => {
    const campaign = await running.town.aCampaign();
    const old = await running.town.anEvent(campaign, { ageMin: 12 });
    const family = await running.town.aFamily();
    const view = await acts.save(campaign, family, anInput([old]));
    expect(view.wishes).toEqual([old]);
    expect(view.checks).toMatchObject([
      { eventId: old, refusals: [{ reason: 'too-young', details: { minAge: 12 } }] },
    ]);
  });

  it('sees that a wish collides with a place the child has, not with another wish', async () => {
    const campaign = await running.town.aCampaign();
    const [had, same, again] = [
      await running.town.anEvent(campaign),
      await running.town.anEvent(campaign),
      await running.town.anEvent(campaign),
    ];
    const [placed, free] = [await running.town.aFamily(), await running.town.aFamily()];
    await running.town.aPlace(placed, had);
    const checks = (await acts.save(campaign, placed, anInput([same]))).checks;
    expect(checks[0]?.refusals).toMatchObject([{ reason: 'overlap' }]);
    expect((await acts.save(campaign, free, anInput([same, again]))).checks).toEqual([]);
  });

  it('cannot wish for what is not in this programme', async () => {
    const campaign = await running.town.aCampaign();
    const other = await running.town.aCampaign();
    const family = await running.town.aFamily();
    const hidden = await running.town.anEvent(campaign, { status: 'draft' });
    for (const wrong of [await running.town.anEvent(other), hidden, uuidv7()])
      expect(await reasonOf(acts.save(campaign, family, anInput([wrong])))).toBe('invalid');
  });

  it('not for the child of somebody else, which does not exist', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const [own, stranger] = [await running.town.aFamily(), await running.town.aFamily()];
    const [childId] = stranger.childIds;
    expect(await reasonOf(acts.save(campaign, own, anInput([event]), childId))).toBe('not-found');
    expect(await reasonOf(acts.submit(campaign, own, [childId]))).toBe('not-found');
    expect((await acts.read(campaign, own)).lists).toHaveLength(1);
  });

  it('not once the lists are sealed, whatever the phase says', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily();
    await acts.save(campaign, family, anInput([event]));
    await running.database.rows(
      `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at)
       values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-13', now())`,
      [campaign.id],
    );
    const again = acts.save(campaign, family, anInput([], { version: 1 }));
    expect(await reasonOf(again)).toBe('wishing-is-over');
    expect(await reasonOf(acts.submit(campaign, family))).toBe('wishing-is-over');
    expect(await reasonOf(acts.withdraw(campaign, family))).toBe('wishing-is-over');
    const { lists } = await acts.read(campaign, family);
    expect(lists).toMatchObject([{ state: 'draft', wishes: [event] }]);
  });

  it('not twice for a child of two guardians: one child, one list', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const [mother, father] = [
      await running.town.aFamily(),
      await running.town.aFamily({ children: ['Ben'] }),
    ];
    const [shared] = mother.childIds;
    await running.database.rows(
      'insert into child_link (child_id, household_id, created_at) values (?, ?, now())',
      [shared, father.id],
    );
    expect((await acts.read(campaign, father)).lists).toHaveLength(2);
    await acts.save(campaign, mother, anInput([event]));
    await acts.submit(campaign, mother);
    expect((await acts.read(campaign, father)).lists).toHaveLength(1);
    expect(await reasonOf(acts.save(campaign, father, anInput([event]), shared))).toBe(
      'list-elsewhere',
    );
    await running.database.rows('update household set protected = true where id = ?', [mother.id]);
    expect(await reasonOf(acts.save(campaign, father, anInput([event]), shared))).toBe(
      'ask-the-office',
    );
  });
});

describe('the deadline', () => {
  it('is the server’s clock, even while the phase still says wishing', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily();
    await acts.save(campaign, family, anInput([event]));
    await running.at('2027-05-12T16:00:00Z');
    expect(await reasonOf(acts.save(campaign, family, anInput([], { version: 1 })))).toBe(
      'wishing-is-over',
    );
    expect(await reasonOf(acts.submit(campaign, family))).toBe('wishing-is-over');
    expect(await reasonOf(acts.withdraw(campaign, family))).toBe('wishing-is-over');
    expect((await acts.read(campaign, family)).state).toBe('over');
  });

  it('waits for a list that is just being written, and lets none in afterwards', async () => {
    const campaign = await running.town.aCampaign();
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily();
    const freeze = running.database.transact(async (em) => {
      await em.execute("update campaign set phase = 'drawing' where id = ?", [campaign.id]);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await reasonOf(acts.save(campaign, family, anInput([event])))).toBe('wishing-is-over');
    await freeze;
  });

  it.each([
    ['announced', 'not-yet'],
    ['drawing', 'wishing-is-over'],
    ['open', 'wishing-is-over'],
  ])('in the phase %s a family hears %s', async (phase, expected) => {
    const campaign = await running.town.aCampaign({ phase });
    const event = await running.town.anEvent(campaign);
    const family = await running.town.aFamily();
    expect(await reasonOf(acts.save(campaign, family, anInput([event])))).toBe(expected);
  });
});
