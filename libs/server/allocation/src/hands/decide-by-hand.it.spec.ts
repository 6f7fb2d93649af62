import {
  aSmallTown,
  seal,
  solveRun,
  startDraw,
  type RunningDraw,
  type SmallTown,
} from '../testing/start-draw';
import { reasonOf } from '../testing/family-acts';
import { staff } from '../testing/start-wishes';
import { DecideByHand } from './decide-by-hand';

describe('deciding by hand', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  const childOf = ({ families }: SmallTown): string => families[0]?.childIds[0] ?? '';
  const decide = (town: SmallTown, eventId = town.climbing): Promise<void> =>
    running.app.get(DecideByHand).decide(
      {
        campaign: town.campaign.slug,
        childId: childOf(town),
        eventId,
        kind: 'force',
        reason: 'Der Bruder ist Betreuer',
      },
      staff,
    );
  const takeBack = (handId: string): Promise<void> =>
    running.app.get(DecideByHand).takeBack(handId, staff);
  const hands = ({ campaign }: SmallTown) =>
    running.database.rows<{ id: string; event_id: string }>(
      'select id, event_id from draw_hand where campaign_id = ?',
      [campaign.id],
    );
  const changedAt = async ({ campaign }: SmallTown): Promise<string | null | undefined> =>
    (
      await running.database.row<{ at: string | null }>(
        "select to_json(hands_changed_at)#>>'{}' as at from draw where campaign_id = ?",
        [campaign.id],
      )
    )?.at;
  const confirmed = async (town: SmallTown): Promise<void> => {
    const runId = await solveRun(running, town.campaign);
    await running.database.rows(
      'update draw set confirmed_run_id = ?, confirmed_at = now() where campaign_id = ?',
      [runId, town.campaign.id],
    );
  };

  it('is refused once the draw is confirmed', async () => {
    const town = await aSmallTown(running);
    await seal(running, town.campaign);
    await confirmed(town);
    expect(await reasonOf(decide(town))).toBe('already-drawn');
    expect(await hands(town)).toEqual([]);
  });

  it('cannot be taken back once the draw is confirmed', async () => {
    const town = await aSmallTown(running);
    await seal(running, town.campaign);
    await decide(town);
    await confirmed(town);
    const [hand] = await hands(town);
    expect(await reasonOf(takeBack(hand?.id ?? ''))).toBe('already-drawn');
    expect(await hands(town)).toEqual([hand]);
  });

  it('answers wishes only, and only those of a list that takes part', async () => {
    const town = await aSmallTown(running);
    const other = await running.town.anEvent(town.campaign, { title: 'Reiten' });
    expect(await reasonOf(decide(town, other))).toBe('not-wished');
    await running.database.rows("update wish_list set state = 'withdrawn' where child_id = ?", [
      childOf(town),
    ]);
    expect(await reasonOf(decide(town))).toBe('not-wished');
    expect(await hands(town)).toEqual([]);
  });

  it('outdates every run made before', async () => {
    const town = await aSmallTown(running);
    await seal(running, town.campaign);
    expect(await changedAt(town)).toBeNull();
    await decide(town);
    expect(await changedAt(town)).toMatch(/^2027-05-15/);
  });

  it('outdates them again when it is taken back', async () => {
    const town = await aSmallTown(running);
    await seal(running, town.campaign);
    await decide(town);
    await running.database.rows('update draw set hands_changed_at = null where campaign_id = ?', [
      town.campaign.id,
    ]);
    const [hand] = await hands(town);
    await takeBack(hand?.id ?? '');
    expect(await changedAt(town)).toMatch(/^2027-05-15/);
    expect(await hands(town)).toEqual([]);
  });
});
