import { campaignSettings, type CampaignSettings } from '@dabei/contracts';
import { aStaffMember } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { CampaignSettingsQueries } from './campaign-settings-queries';
import { ChangeCampaign } from './change-campaign';
import { MovePhase } from './move-phase';
import { ProposePhases } from './propose-phases';

let catalog: RunningCatalog;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.stop());

const phaseOf = async (id: string) =>
  (await catalog.database.row<{ phase: string }>('select phase from campaign where id = ?', [id]))
    ?.phase;
const auditOf = (id: string) =>
  catalog.database.rows<{ actor: string; action: string }>(
    'select actor, action from audit_line where subject_id = ? order by id',
    [id],
  );
const settingsOf = async (slug: string): Promise<CampaignSettings> =>
  campaignSettings.parse(await catalog.app.get(CampaignSettingsQueries).settings(slug));
const save = (slug: string, settings: CampaignSettings) =>
  catalog.app.get(ChangeCampaign).change(slug, settings, aStaffMember);
const move = (slug: string, request: Parameters<MovePhase['move']>[1]) =>
  catalog.app.get(MovePhase).move(slug, request, aStaffMember);

describe('the schedule', () => {
  it('opens, closes, starts and finishes by the dates, and never announces or erases', async () => {
    const { id } = await catalog.rows.aCampaign({
      phase: 'announced',
      opens_at: '2027-06-01T08:00:00Z',
      closes_at: '2027-07-01T08:00:00Z',
    });
    const draft = await catalog.rows.aCampaign({ phase: 'draft' });
    const phases: (string | undefined)[] = [];
    for (const instant of [
      '2027-06-01T07:59:00Z',
      '2027-06-01T08:00:00Z',
      '2027-07-01T08:00:00Z',
      '2027-07-18T22:00:00Z',
      '2027-08-31T22:00:00Z',
      '2028-01-01T00:00:00Z',
    ]) {
      await catalog.at(instant);
      await catalog.app.get(ProposePhases).run();
      phases.push(await phaseOf(id));
    }
    expect(phases).toEqual(['announced', 'open', 'closed', 'running', 'done', 'done']);
    expect(await phaseOf(draft.id)).toBe('draft');
    expect((await auditOf(id)).map(({ actor, action }) => `${actor} ${action}`)).toEqual([
      'system campaign-open',
      'system campaign-close',
      'system campaign-start',
      'system campaign-finish',
    ]);
  });
});

describe('staff', () => {
  it('moves by the table only, and its dates follow', async () => {
    await catalog.at('2027-06-01T10:00:00Z');
    const { id, slug } = await catalog.rows.aCampaign({
      phase: 'announced',
      opens_at: '2027-06-10T08:00:00Z',
    });
    await expect(move(slug, { move: 'finish' })).rejects.toMatchObject({
      details: { reason: 'not-in-this-phase' },
    });
    await move(slug, { move: 'open' });
    expect(await phaseOf(id)).toBe('open');
    expect(Date.parse((await settingsOf(slug)).opensAt ?? '') / 60_000).toBeCloseTo(
      Date.parse('2027-06-01T10:00:00Z') / 60_000,
      0,
    );
    expect(await auditOf(id)).toEqual([{ actor: 'office', action: 'campaign-open' }]);
  });

  it('extends a closed registration only with a later end', async () => {
    await catalog.at('2027-07-02T10:00:00Z');
    const { id, slug } = await catalog.rows.aCampaign({
      phase: 'closed',
      closes_at: '2027-07-01T08:00:00Z',
    });
    await expect(move(slug, { move: 'reopen' })).rejects.toMatchObject({ code: 'invalid' });
    const settings = await settingsOf(slug);
    await expect(
      save(slug, { ...settings, closesAt: '2027-07-05T08:00:00Z' }),
    ).rejects.toMatchObject({ details: { reason: 'reopen-to-extend' } });
    await move(slug, { move: 'reopen', closesAt: '2027-07-05T08:00:00Z' });
    expect(await phaseOf(id)).toBe('open');
    await catalog.app.get(ProposePhases).run();
    expect(await phaseOf(id)).toBe('open');
  });

  it.each([
    ['now', null, '2027-07-02T09:59:00Z'],
    ['the end it had', '2027-07-10T08:00:00Z', '2027-07-10T08:00:00Z'],
  ])('never extends to an end that is not later than %s', async (_, closes_at, closesAt) => {
    await catalog.at('2027-07-02T10:00:00Z');
    const { id, slug } = await catalog.rows.aCampaign({ phase: 'closed', closes_at });
    await expect(move(slug, { move: 'reopen', closesAt })).rejects.toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: 'closesAt', code: 'not-later' }] },
    });
    expect(await phaseOf(id)).toBe('closed');
  });

  it('keeps the settings, and lets the second of two know', async () => {
    const { slug } = await catalog.rows.aCampaign();
    const before = await settingsOf(slug);
    await save(slug, {
      ...before,
      title: 'Herbstferien',
      maxEventsPerChild: 5,
      reminderRules: [{ daysBefore: 2, at: '17:00' }],
    });
    expect(await settingsOf(slug)).toMatchObject({
      title: 'Herbstferien',
      maxEventsPerChild: 5,
      reminderRules: [{ daysBefore: 2, at: '17:00' }],
      version: before.version + 1,
    });
    await expect(save(slug, before)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('limits new places per day for the first days, and writes the change down', async () => {
    const { id, slug } = await catalog.rows.aCampaign();
    const limits = () =>
      catalog.database.rows<{ details: unknown }>(
        "select details from audit_line where action = 'day-limit-changed' and subject_id = ? order by id",
        [id],
      );
    const before = await settingsOf(slug);
    expect(before).toMatchObject({ maxNewPerChildPerDay: null, maxNewForDays: 3 });
    await save(slug, { ...before, maxNewPerChildPerDay: 1, maxNewForDays: 2 });
    await save(slug, { ...(await settingsOf(slug)), title: 'Herbstferien' });
    await save(slug, { ...(await settingsOf(slug)), maxNewPerChildPerDay: null });
    expect((await limits()).map(({ details }) => details)).toEqual([
      { before: 0, most: 1, days: 2 },
      { before: 1, most: 0, days: 0 },
    ]);
  });
});
