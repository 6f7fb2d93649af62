import { approvals, ownEvent } from '@dabei/contracts';
import { aStaffMember, anEventInput } from '../testing/an-event-input';
import { anOrganiser } from '../testing/an-organiser';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { ApprovalQueries } from './approval-queries';
import { DecideOnEvent } from './decide-on-event';
import { EnterForOrganiser } from './enter-for-organiser';
import { EventReviewQueries } from './event-review-queries';
import { HandInFor } from './hand-in-for';
import { MarkEnteredFor } from './mark-entered-for';
import { OwnEventQueries } from './own-event-queries';

let catalog: RunningCatalog;
let campaign: { id: string; slug: string };
let climbers: string;
beforeAll(async () => {
  catalog = await startCatalog();
  climbers = await catalog.rows.anOrganisation();
});
afterAll(() => catalog.stop());
beforeEach(async () => {
  await catalog.at('2027-04-01T10:00:00Z');
  // entries are over: paper comes all the same
  campaign = await catalog.rows.aCampaign({ entry_from: '2027-02-01', entry_until: '2027-03-15' });
});

const get = <T>(type: new (...args: never[]) => T): T => catalog.app.get(type);
const enter = (more: Parameters<typeof anEventInput>[1] = {}, organisationId = climbers) =>
  get(EnterForOrganiser).enter(
    { campaign: campaign.slug, input: anEventInput(organisationId, more), note: 'kam per Post' },
    aStaffMember,
  );
const review = (id: string) => get(EventReviewQueries).of(id);
const decide = async (id: string, move: 'accept' | 'return', comment: string | null) => {
  const { version } = await review(id);
  await get(DecideOnEvent).decide({ eventId: id, version, move, comment }, aStaffMember);
};
const handIn = async (id: string, version?: number) => {
  const known = (await review(id)).version;
  await get(HandInFor).handIn({ eventId: id, version: version ?? known, note: null }, aStaffMember);
};
const lines = async (id: string) =>
  (
    await catalog.database.rows<{ action: string }>(
      'select action from audit_line where subject_id = ? order by id',
      [id],
    )
  ).map(({ action }) => action);

describe('an organiser’s paper, typed by the office', () => {
  it('lies with the office like any other, marked as paper, and is the organiser’s', async () => {
    const id = await enter();
    const open = approvals.parse(await get(ApprovalQueries).open());
    expect(open.submitted.find((one) => one.id === id)).toMatchObject({
      enteredFor: true,
      again: false,
      note: 'kam per Post',
    });
    expect(await review(id)).toMatchObject({ review: 'submitted', enteredFor: true });
    expect(await lines(id)).toEqual(['event-entered-for']);
    const seen = ownEvent.parse(await get(OwnEventQueries).one(id, anOrganiser(climbers)));
    expect(seen).toMatchObject({ review: 'submitted', may: 'with-the-office' });
  });

  it('comes back on paper after it was returned, and is accepted', async () => {
    const id = await enter();
    await decide(id, 'return', 'Bitte mit Treffpunkt.');
    const { version } = await review(id);
    await expect(handIn(id, version - 1)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await handIn(id);
    expect(await review(id)).toMatchObject({ review: 'submitted', comment: null });
    await expect(handIn(id)).rejects.toMatchObject({ details: { reason: 'not-in-this-review' } });
    await decide(id, 'accept', null);
    expect(await lines(id)).toEqual([
      'event-entered-for',
      'event-returned',
      'event-handed-in-for',
      'event-accepted',
    ]);
  });

  it('is refused as a whole where something is missing: nothing is written', async () => {
    await expect(enter({ quotas: [] })).rejects.toMatchObject({
      details: { reason: 'no-places' },
    });
    const unknown = '11111111-1111-4111-8111-111111111111';
    await expect(enter({}, unknown)).rejects.toMatchObject({
      details: { issues: [{ path: 'event.organisationId', code: 'unknown' }] },
    });
    const written = await catalog.database.rows('select 1 from event where campaign_id = ?', [
      campaign.id,
    ]);
    expect(written).toEqual([]);
  });

  it('can be said of a draft the office typed before; then its organiser knows it', async () => {
    const { id } = await catalog.rows.anEvent(campaign.id, {
      organisation_id: climbers,
      status: 'draft',
    });
    const own = () => get(OwnEventQueries).one(id, anOrganiser(climbers));
    await expect(own()).rejects.toMatchObject({ code: 'not-found' });
    await get(MarkEnteredFor).mark(id, true, aStaffMember);
    expect(await own()).toMatchObject({ may: 'entered-by-office' });
    await get(MarkEnteredFor).mark(id, false, aStaffMember);
    await expect(own()).rejects.toMatchObject({ code: 'not-found' });
  });
});
