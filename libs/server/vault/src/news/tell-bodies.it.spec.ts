import type { BodyWishMoved } from '@dabei/contracts';
import { startVault, type Ask, type RunningVault } from '../testing/start-vault';
import { TellBodies } from './tell-bodies';

describe('bodies hear that something waits for them', () => {
  let vault: RunningVault;
  let caritas: { bodyId: string; ask: Ask };
  let wish: BodyWishMoved;

  beforeAll(async () => {
    vault = await startVault();
    caritas = await vault.aBody('Caritas');
    await vault.aBody('Schule');
    wish = await vault.enter(caritas);
  });
  afterAll(() => vault.stop());

  const run = () => vault.app.get(TellBodies).run();
  const told = () =>
    vault.database.rows<{ payload: Record<string, string> }>(
      "select payload from outbox where kind = 'tree-body-news' order by created_at",
    );
  const move = (state: string) =>
    vault.database.rows('update tree_wish set state = ?, version = version + 1 where id = ?', [
      state,
      wish.id,
    ]);

  it('once for a wish that came back, and nothing that says which', async () => {
    expect(await run()).toBe(0);
    await move('returned');
    expect([await run(), await run()]).toEqual([1, 0]);
    const [{ payload } = { payload: {} }] = await told();
    expect(payload).toEqual({
      campaignId: vault.campaignId,
      organisationId: caritas.bodyId,
      what: 'waiting',
      day: '2027-11-02',
    });
    expect(JSON.stringify(payload)).not.toContain(wish.id);
  });

  it('not twice a day, but again when it came back once more', async () => {
    await move('submitted');
    await move('returned');
    expect(await run()).toBe(0);
    await vault.at('2027-11-03T10:00:00Z');
    expect([await run(), await run()]).toEqual([1, 0]);
    await vault.at('2027-11-04T10:00:00Z');
    expect(await run()).toBe(0);
  });

  it('never at night', async () => {
    await move('returned');
    await vault.at('2027-11-04T22:30:00Z');
    expect(await run()).toBe(0);
    await vault.at('2027-11-05T10:00:00Z');
    expect(await run()).toBe(1);
  });

  it('and once when all their gifts are here, again only after one was missing', async () => {
    await vault.database.rows("update tree_campaign set phase = 'gap-closing'");
    await vault.database.rows('update tree_wish set number = 1 where id = ?', [wish.id]);
    await move('claimed');
    expect(await run()).toBe(0);
    await move('stored');
    expect([await run(), await run()]).toEqual([1, 0]);
    await vault.at('2027-11-06T10:00:00Z');
    await move('defect');
    expect(await run()).toBe(0);
    await move('stored');
    expect([await run(), await run()]).toEqual([1, 0]);
    expect((await told()).map(({ payload }) => payload['what'])).toEqual([
      'waiting',
      'waiting',
      'waiting',
      'here',
      'here',
    ]);
  });
});
