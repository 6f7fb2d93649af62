import { forgetLastSeason } from '@dabei/contracts';
import { Sealer } from '@dabei/server/platform';
import type { Campaign, Family } from '../testing/a-wish-town';
import { staff, startWishes, type RunningWishes } from '../testing/start-wishes';
import { ForgetLastSeason } from './forget-last-season';
import { KeepEmptyHanded } from './keep-empty-handed';
import { LastSeasonQueries } from './last-season-queries';
import { rememberEmptyHanded } from './remember-empty-handed';

let running: RunningWishes;
beforeAll(async () => {
  running = await startWishes();
});
afterAll(() => running.stop());

const seen = async ({ id }: Family) => (await running.app.get(LastSeasonQueries).of(id)).children;
const forget = ({ slug }: Campaign, { childIds }: Family) =>
  running.app
    .get(ForgetLastSeason)
    .forget(slug, childIds[0], { reason: 'Hatte doch einen Platz' }, staff);
const mark = ({ id }: Campaign) =>
  running.database.transact((em) =>
    rememberEmptyHanded(em, id, (text) => running.app.get(Sealer).fingerprint(text)),
  );
const seal = ({ id }: Campaign) =>
  running.database.rows(
    `insert into draw (campaign_id, commitment, frozen, sealed, key_id, source, drawn_on, sealed_at)
     values (?, 'c', '{}', 'x'::bytea, 'k', 'Lotto', '2027-05-14', now())`,
    [id],
  );

/** A season that is over, with one family that got nothing and one that got a place; both wish again. */
async function twoSeasons(
  year: number,
): Promise<{ campaign: Campaign; empty: Family; lucky: Family }> {
  const { town } = running;
  const last = await town.aCampaign({
    phase: 'done',
    startsOn: `${String(year)}-07-01`,
    endsOn: `${String(year)}-08-01`,
    drawnAt: `${String(year)}-06-01T00:00:00Z`,
  });
  const before = await town.anEvent(last, { day: `${String(year)}-07-05` });
  const [empty, lucky] = [
    await town.aFamily({ children: [`Zoë${String(year)}`] }),
    await town.aFamily({ children: [`Ali${String(year)}`] }),
  ];
  for (const family of [empty, lucky]) await town.aList(last, family, [before]);
  await town.aPlace(lucky, before);
  const campaign = await town.aCampaign({
    startsOn: `${String(year + 1)}-07-01`,
    endsOn: `${String(year + 1)}-08-01`,
  });
  const event = await town.anEvent(campaign, { day: `${String(year + 1)}-07-05` });
  for (const family of [empty, lucky]) await town.aList(campaign, family, [event]);
  return { campaign, empty, lucky };
}

describe('the memory of last season at the desk', () => {
  it('is shown of the child the draw will look at, and of no other', async () => {
    const { campaign, empty, lucky } = await twoSeasons(2020);
    expect(await seen(empty)).toMatchObject([
      { childId: empty.childIds[0], campaign: campaign.slug, fixed: false },
    ]);
    expect(await seen(lucky)).toEqual([]);
    await running.at('2020-08-02T12:00:00Z');
    await running.app.get(KeepEmptyHanded).run();
    expect(await seen(empty)).toHaveLength(1);
    expect(await seen(lucky)).toEqual([]);
  });

  it('taken away before the seal the draw does not look at it; one line with the reason', async () => {
    const { campaign, empty } = await twoSeasons(2022);
    await forget(campaign, empty);
    await forget(campaign, empty);
    expect(await seen(empty)).toEqual([]);
    expect(await mark(campaign)).toBe(0);
    const lines = await running.database.rows(
      "select reason, actor_id from audit_line where action = 'last-season-forgotten' and subject_id = ?",
      [empty.childIds[0]],
    );
    expect(lines).toEqual([{ reason: 'Hatte doch einen Platz', actor_id: staff.accountId }]);
    expect(forgetLastSeason.safeParse({ reason: ' ' }).success).toBe(false);
  });

  it('is fixed once the lists are sealed', async () => {
    const { campaign, empty } = await twoSeasons(2024);
    expect(await mark(campaign)).toBe(1);
    await seal(campaign);
    expect(await seen(empty)).toMatchObject([{ childId: empty.childIds[0], fixed: true }]);
    await expect(forget(campaign, empty)).rejects.toMatchObject({
      details: { reason: 'lists-are-sealed' },
    });
    expect(await seen(empty)).toHaveLength(1);
  });
});
