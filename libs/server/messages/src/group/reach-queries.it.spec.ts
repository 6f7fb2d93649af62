import type { MessagePart } from '@dabei/contracts';
import { startMessages, type RunningMessages } from '../testing/start-messages';
import { ReachQueries } from './reach-queries';

let world: RunningMessages;
let campaignId: string;

beforeAll(async () => {
  world = await startMessages();
});
afterAll(() => world.stop());
beforeEach(async () => {
  campaignId = await world.town.aCampaign();
});

const part = (kind: MessagePart['kind'], more: Partial<MessagePart> = {}): MessagePart => ({
  kind,
  campaignId,
  eventIds: [],
  states: [],
  ...more,
});
const reach = (...parts: MessagePart[]) => world.app.get(ReachQueries).reach({ parts, page: 1 });
const keys = async (...parts: MessagePart[]) =>
  (await reach(...parts)).recipients.map(({ key }) => key).sort();

describe('a group', () => {
  it('has a family once, with all its children, also when it is in several groups', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId);
    const other = await town.anEvent(campaignId);
    const family = await town.aFamily();
    const places = [await town.aPlace(family, event), await town.aPlace(family, event)];
    places.push(await town.aPlace(family, other, { state: 'waiting' }));
    const found = await reach(part('participants'), part('campaign'));
    expect(found).toMatchObject({ families: 1, people: 0, mails: 1 });
    expect([...(found.recipients[0]?.registrationIds ?? [])].sort()).toEqual([...places].sort());
  });

  it('follows state, event and campaign', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId);
    const [placed, waiting, elsewhere] = [
      await town.aFamily(),
      await town.aFamily(),
      await town.aFamily(),
    ];
    await town.aPlace(placed, event);
    await town.aPlace(waiting, event, { state: 'waiting' });
    await town.aPlace(elsewhere, await town.anEvent(await town.aCampaign()));
    const eventIds = [event.id];
    expect(await keys(part('participants', { eventIds }))).toEqual([`household:${placed}`]);
    expect(await keys(part('participants', { states: ['waiting'] }))).toEqual([
      `household:${waiting}`,
    ]);
    expect(await keys(part('without-place'))).toEqual([`household:${waiting}`]);
    expect(await keys(part('campaign'))).toEqual(
      [`household:${placed}`, `household:${waiting}`].sort(),
    );
  });

  it('has families with an open offer', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId);
    const family = await town.aFamily();
    const registration = await town.aPlace(family, event, { state: 'waiting' });
    expect(await keys(part('open-offer'))).toEqual([]);
    await town.row('place_offer', {
      registration_id: registration,
      event_id: event.id,
      quota_id: event.quotaId,
      seats: 1,
      bundle_id: registration,
      state: 'open',
      channel: 'mail',
      offered_at: new Date(),
      token_hash: registration,
    });
    expect(await keys(part('open-offer'))).toEqual([`household:${family}`]);
  });

  it('says who reads a letter and who must be phoned', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId);
    const address = { street: 'Allee 1', town: 'Voerde' };
    for (const household of [
      {},
      { contact_by: 'letter', ...address },
      { contact_by: 'phone', ...address },
      { contact_by: 'letter' },
    ]) {
      await town.aPlace(await town.aFamily(household), event);
    }
    expect(await reach(part('participants'))).toMatchObject({
      families: 4,
      mails: 1,
      letters: 2,
      phone: 1,
    });
  });

  it('has both households of a child, but never the other one of a protected family', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId);
    for (const isProtected of [false, true]) {
      const own = await town.aFamily({ protected: isProtected });
      const childId = await town.aChild(own);
      const other = await town.aFamily();
      await world.database.rows(
        'insert into child_link (child_id, household_id, created_at) values (?, ?, now())',
        [childId, other],
      );
      const before = await keys(part('guardians'));
      await town.aPlace(own, event, { childId });
      const added = (await keys(part('guardians'))).filter((key) => !before.includes(key));
      const both = [`household:${own}`, `household:${other}`].sort();
      expect(added).toEqual(isProtected ? [`household:${own}`] : both);
      expect(await keys(part('participants'))).not.toContain(`household:${other}`);
    }
  });

  it('leaves out who has not typed the code and who is erased', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId);
    await town.aPlace(await town.aFamily({ state: 'provisional' }), event);
    await town.aPlace(await town.aFamily({ state: 'erased' }), event);
    expect(await keys(part('campaign'), part('guardians'))).toEqual([]);
  });

  it('writes to organisers and companions once each, and not to a pass without an address', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId, { email: 'verein@example.org' });
    const alone = await town.anEvent(campaignId, { email: 'allein@example.org' });
    const toni = await town.aColleague('toni@example.org', event.organisationId);
    const pass = await town.aColleague('x@companion.invalid');
    for (const accountId of [toni, pass]) {
      await town.row('companion', {
        event_id: event.id,
        account_id: accountId,
        created_at: new Date(),
      });
    }
    expect(await keys(part('organisers'), part('companions'))).toEqual(
      [`staff:${toni}`, `organisation:${alone.organisationId}`].sort(),
    );
  });

  it('has somebody who is a mother and a companion once, as a family', async () => {
    const { town } = world;
    const event = await town.anEvent(campaignId);
    const family = await town.aFamily({}, 'Beides@example.org');
    await town.aPlace(family, event);
    await town.aColleague('beides@example.org', event.organisationId);
    expect(await keys(part('participants'), part('organisers'))).toEqual([`household:${family}`]);
  });
});
