import type { Campaign, Family } from '../testing/a-wish-town';
import { startWishes, type RunningWishes } from '../testing/start-wishes';
import { closedLists } from './closed-lists';

describe('the lists that stay closed in the public file', () => {
  let running: RunningWishes;
  let campaign: Campaign;

  beforeAll(async () => {
    running = await startWishes();
    await running.at('2027-05-15T10:00:00Z');
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    campaign = await running.town.aCampaign();
  });

  /** A frozen list of the family's child. */
  async function frozen(family: Family, childId: string = family.childIds[0]): Promise<void> {
    const list = await running.town.aList(campaign, family, [], { childId });
    await running.database.rows(
      "update wish_list set nonce = decode(replace(id::text, '-', ''), 'hex') where id = ?",
      [list],
    );
  }

  const closed = (): Promise<number> =>
    running.database.transact(async (em) => (await closedLists(em, campaign.id)).size);

  it('are none where nobody is protected', async () => {
    await frozen(await running.town.aFamily());
    const linked = await running.town.aFamily();
    await frozen(linked);
    await link(linked, await running.town.aFamily());
    expect(await closed()).toBe(0);
  });

  it('are those a protected household made', async () => {
    const child = await running.town.aFamily();
    const protectedOne = await running.town.aFamily({ protected: true });
    await frozen(protectedOne, child.childIds[0]);
    await frozen(await running.town.aFamily());
    expect(await closed()).toBe(1);
  });

  it('are those of a child who lives in a protected household', async () => {
    const home = await running.town.aFamily({ protected: true });
    await frozen(await running.town.aFamily(), home.childIds[0]);
    await frozen(await running.town.aFamily());
    expect(await closed()).toBe(1);
  });

  it('are those of a child whose other household is protected', async () => {
    const family = await running.town.aFamily();
    await link(family, await running.town.aFamily({ protected: true }));
    await frozen(family);
    await frozen(await running.town.aFamily());
    expect(await closed()).toBe(1);
  });

  it('are those of a child somebody must not fetch', async () => {
    const family = await running.town.aFamily();
    await running.database.rows(
      `insert into pick_up_bar (child_id, sealed, key_id, set_at, set_by)
       values (?, 'x'::bytea, 'k', now(), 'staff')`,
      [family.childIds[0]],
    );
    await frozen(family);
    await frozen(await running.town.aFamily());
    expect(await closed()).toBe(1);
  });

  const link = ({ childIds }: Family, { id }: Family): Promise<unknown> =>
    running.database.rows(
      'insert into child_link (child_id, household_id, created_at) values (?, ?, now())',
      [childIds[0], id],
    );
});
