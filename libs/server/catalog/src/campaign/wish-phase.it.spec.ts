import { campaignSettings, type CampaignSettings } from '@dabei/contracts';
import { aStaffMember } from '../testing/an-event-input';
import { startCatalog, type RunningCatalog } from '../testing/start-catalog';
import { CampaignSettingsQueries } from './campaign-settings-queries';
import { ChangeCampaign } from './change-campaign';
import { MovePhase } from './move-phase';

let catalog: RunningCatalog;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.stop());
beforeEach(() => catalog.at('2027-05-15T10:00:00Z'));

const wishing = {
  wishes_open_at: '2027-05-02T06:00:00Z',
  wishes_close_at: '2027-05-12T16:00:00Z',
};
const phaseOf = async (id: string) =>
  (await catalog.database.row<{ phase: string }>('select phase from campaign where id = ?', [id]))
    ?.phase;
const move = (slug: string, request: Parameters<MovePhase['move']>[1]) =>
  catalog.app.get(MovePhase).move(slug, request, aStaffMember);
const later = { move: 'extend', closesAt: '2027-05-20T16:00:00Z' } as const;
const settingsOf = async (slug: string): Promise<CampaignSettings> =>
  campaignSettings.parse(await catalog.app.get(CampaignSettingsQueries).settings(slug));
const save = (slug: string, settings: CampaignSettings) =>
  catalog.app.get(ChangeCampaign).change(slug, settings, aStaffMember);

describe('after the wish phase', () => {
  it('registration opens only once the draw is confirmed', async () => {
    const { id, slug } = await catalog.rows.aCampaign({ phase: 'drawing', ...wishing });
    await expect(move(slug, { move: 'open' })).rejects.toMatchObject({
      details: { reason: 'not-yet-drawn' },
    });
    expect(await phaseOf(id)).toBe('drawing');
    await catalog.database.rows('update campaign set drawn_at = now() where id = ?', [id]);
    await move(slug, { move: 'open' });
    expect(await phaseOf(id)).toBe('open');
  });

  it('families wish on until a later end, but not once it is drawn', async () => {
    const open = await catalog.rows.aCampaign({ phase: 'drawing', ...wishing });
    await move(open.slug, later);
    expect(await phaseOf(open.id)).toBe('wishing');
    const drawn = await catalog.rows.aCampaign({
      phase: 'drawing',
      drawn_at: '2027-05-14T10:00:00Z',
      ...wishing,
    });
    await expect(move(drawn.slug, later)).rejects.toMatchObject({
      details: { reason: 'already-drawn' },
    });
    expect(await phaseOf(drawn.id)).toBe('drawing');
  });

  it('nor once the lists are sealed', async () => {
    const { id, slug } = await catalog.rows.aCampaign({ phase: 'drawing', ...wishing });
    await catalog.database.rows(
      `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at)
       values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-16', now())`,
      [id],
    );
    await expect(move(slug, later)).rejects.toMatchObject({
      details: { reason: 'lists-are-sealed' },
    });
    expect(await phaseOf(id)).toBe('drawing');
  });
});

describe('the dates of wishing', () => {
  const from = '2027-06-01T06:00:00Z';
  const until = '2027-06-12T16:00:00Z';

  it.each([
    ['a beginning without an end', { wishesOpenAt: from }, 'wishesCloseAt', 'required'],
    ['an end without a beginning', { wishesCloseAt: until }, 'wishesOpenAt', 'required'],
    [
      'an end before the beginning',
      { wishesOpenAt: until, wishesCloseAt: from },
      'wishesCloseAt',
      'before-opening',
    ],
    [
      'an end at the beginning',
      { wishesOpenAt: from, wishesCloseAt: from },
      'wishesCloseAt',
      'before-opening',
    ],
    [
      'registration that opens while families wish',
      { wishesOpenAt: from, wishesCloseAt: until, opensAt: '2027-06-12T15:00:00Z' },
      'opensAt',
      'before-wishing-ends',
    ],
  ])('are refused: %s', async (_what, dates, path, code) => {
    const { slug } = await catalog.rows.aCampaign({ phase: 'announced' });
    const settings = { ...(await settingsOf(slug)), opensAt: null, closesAt: null };
    await expect(save(slug, { ...settings, ...dates })).rejects.toMatchObject({
      code: 'invalid',
      details: { issues: [{ path, code }] },
    });
    expect(await settingsOf(slug)).toMatchObject({ wishesOpenAt: null, wishesCloseAt: null });
  });

  it('are kept, with registration from the moment wishing ends', async () => {
    const { slug } = await catalog.rows.aCampaign({ phase: 'announced' });
    const settings = { ...(await settingsOf(slug)), closesAt: null };
    await save(slug, { ...settings, wishesOpenAt: from, wishesCloseAt: until, opensAt: until });
    const { wishesCloseAt, opensAt } = await settingsOf(slug);
    expect(Date.parse(wishesCloseAt ?? '')).toBe(Date.parse(until));
    expect(opensAt).toBe(wishesCloseAt);
  });

  it.each(['wishing', 'drawing'])('stay what they are once it is %s', async (phase) => {
    const { slug } = await catalog.rows.aCampaign({ phase, ...wishing });
    const settings = await settingsOf(slug);
    await expect(
      save(slug, { ...settings, wishesCloseAt: '2027-05-30T16:00:00Z' }),
    ).rejects.toMatchObject({ details: { reason: 'extend-to-wish-on' } });
    await save(slug, { ...settings, title: 'Herbstferien' });
    expect((await settingsOf(slug)).title).toBe('Herbstferien');
  });
});
