import { startMessages, type RunningMessages } from '../testing/start-messages';
import { EraseMessageWords } from './erase-message-words';

let world: RunningMessages;
let campaignId = '';

beforeAll(async () => {
  world = await startMessages();
  campaignId = await world.town.aCampaign();
});
afterAll(() => world.stop());

/** Of the campaign that is erased on 1 June 2028, unless others are named. */
const aMessage = (state: string, finishedAt: string | null, campaigns = [campaignId]) =>
  world.town.row('message', {
    state,
    parts: JSON.stringify(campaigns.map((id) => ({ kind: 'campaign', campaignId: id }))),
    subject_de: 'Mia kommt später',
    text_de: 'Mia Muster kommt später.',
    due_at: state === 'draft' ? null : new Date('2027-06-01T08:00:00Z'),
    finished_at: finishedAt === null ? null : new Date(finishedAt),
    created_by: 'kim',
    created_at: new Date('2027-06-01T08:00:00Z'),
    changed_at: new Date('2027-06-01T08:00:00Z'),
  });
const wordsOf = (id: string) =>
  world.database.row('select subject_de, text_de from message where id = ?', [id]);
const at = async (instant: string) => {
  await world.at(instant);
  await world.app.get(EraseMessageWords).run();
};
const kept = { subject_de: 'Mia kommt später', text_de: 'Mia Muster kommt später.' };
const gone = { subject_de: '', text_de: '' };

describe('the words of a message', () => {
  it('go with the data of its campaign, not a day before', async () => {
    const sent = await aMessage('sent', '2028-04-01T08:00:00Z');
    const stopped = await aMessage('stopped', '2028-04-01T08:00:00Z');
    await at('2028-05-31T20:00:00Z');
    expect([await wordsOf(sent), await wordsOf(stopped)]).toEqual([kept, kept]);
    await at('2028-06-01T08:00:00Z');
    expect([await wordsOf(sent), await wordsOf(stopped)]).toEqual([gone, gone]);
  });

  it('of two campaigns stay until both are over', async () => {
    const later = await world.town.aCampaign();
    await world.database.rows("update campaign set erase_on = '2029-06-01' where id = ?", [later]);
    const both = await aMessage('sent', '2028-06-20T08:00:00Z', [campaignId, later]);
    await at('2028-06-30T08:00:00Z');
    expect(await wordsOf(both)).toEqual(kept);
  });

  it('go twelve months after sending, whatever the campaign says', async () => {
    const later = await world.town.aCampaign();
    await world.database.rows("update campaign set erase_on = '2030-06-01' where id = ?", [later]);
    const old = await aMessage('sent', '2027-07-01T08:00:00Z', [later]);
    const noCampaign = await aMessage('sent', '2027-07-01T08:00:00Z', []);
    await at('2028-06-30T08:00:00Z');
    expect([await wordsOf(old), await wordsOf(noCampaign)]).toEqual([kept, kept]);
    await at('2028-07-01T08:00:00Z');
    expect([await wordsOf(old), await wordsOf(noCampaign)]).toEqual([gone, gone]);
  });

  it('stay while it is on its way, and a draft goes as a whole after a year', async () => {
    const sending = await aMessage('sending', null);
    const draft = await aMessage('draft', null);
    await at('2028-05-31T08:00:00Z');
    expect(await wordsOf(draft)).toEqual(kept);
    await at('2028-06-01T08:00:00Z');
    expect(await wordsOf(draft)).toBeNull();
    expect(await wordsOf(sending)).toEqual(kept);
  });
});
