import { PublicDrawQueries } from '../public/public-draw-queries';
import { reasonOf } from '../testing/family-acts';
import { aSmallTown, enterNumber, seal, startDraw, type RunningDraw } from '../testing/start-draw';
import type { Campaign } from '../testing/a-wish-town';
import { staff } from '../testing/start-wishes';
import { SealDraw } from './seal-draw';

describe('the seal and the public number', () => {
  let running: RunningDraw;

  beforeAll(async () => {
    running = await startDraw();
  });
  afterAll(() => running.stop());
  beforeEach(() => running.at('2027-05-15T18:00:00Z'));

  const sealFor = ({ slug }: Campaign, drawnOn: string): Promise<void> =>
    running.app
      .get(SealDraw)
      .seal({ campaign: slug, source: 'Spiel 77', notation: 'spiel-77', drawnOn }, staff);
  const numberOf = async ({ id }: Campaign): Promise<string | null | undefined> =>
    (
      await running.database.row<{ number: string | null }>(
        'select number from draw where campaign_id = ?',
        [id],
      )
    )?.number;

  it.each(['2027-05-14', '2027-05-15'])(
    'is refused for a number of %s: it could be known',
    async (drawnOn) => {
      const { campaign } = await aSmallTown(running);
      expect(await reasonOf(sealFor(campaign, drawnOn))).toBe('drawn-on-too-soon');
      expect(await numberOf(campaign)).toBeUndefined();
    },
  );

  it('counts days as the town does: just after midnight tomorrow is another day', async () => {
    const { campaign } = await aSmallTown(running);
    // half past midnight in the town, still the 15th in UTC
    await running.at('2027-05-15T22:30:00Z');
    expect(await reasonOf(sealFor(campaign, '2027-05-16'))).toBe('drawn-on-too-soon');
    await sealFor(campaign, '2027-05-17');
    expect(await numberOf(campaign)).toBeNull();
  });

  it('says before the number how it will be written', async () => {
    const { campaign } = await aSmallTown(running);
    await seal(running, campaign, 'lotto-6-aus-49');
    expect(await running.app.get(PublicDrawQueries).draw(campaign.slug)).toMatchObject({
      state: 'sealed',
      notation: 'lotto-6-aus-49',
      finalRuns: [],
    });
  });

  it('keeps one spelling, whatever was typed', async () => {
    const { campaign } = await aSmallTown(running);
    await seal(running, campaign, 'lotto-6-aus-49');
    await enterNumber(running, campaign, '41 3 11 19 27 33', '3, 11, 19, 27, 33, 41');
    expect(await numberOf(campaign)).toBe('03-11-19-27-33-41');
    await enterNumber(running, campaign, '03-11-19-27-33-41');
    expect(await reasonOf(enterNumber(running, campaign, '3 11 19 27 33 42'))).toBe(
      'number-is-fixed',
    );
  });

  it('takes no number that cannot be one, and none of which the second entry says another', async () => {
    const { campaign } = await aSmallTown(running);
    await seal(running, campaign, 'lotto-6-aus-49');
    expect(await reasonOf(enterNumber(running, campaign, '3 11 19 27 33'))).toBe(
      'number-wrong-count',
    );
    expect(
      await reasonOf(enterNumber(running, campaign, '3 11 19 27 33 41', '3 11 19 27 33 14')),
    ).toBe('numbers-differ');
    expect(await numberOf(campaign)).toBeNull();
  });
});
