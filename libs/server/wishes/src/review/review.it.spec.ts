import { route, deskRoutes, type ReviewQueue } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import {
  aCheckingDesk,
  aSubmittedWish,
  type Ask,
  type CheckingDesk,
} from '../testing/a-checking-desk';
import { aTreeCampaign } from '../testing/a-tree';

describe('checking wishes', () => {
  let desk: CheckingDesk;
  let office: Ask;
  let campaign = '';
  const slug = 'wunschbaum-2026';
  const queue = async (): Promise<ReviewQueue> =>
    (await office<ReviewQueue>('GET', deskRoutes.deskTreeReview)).body;
  const approve = (id: string, body: object) =>
    office<{ reason?: string }>('POST', route(deskRoutes.deskTreeWishApprove, { id }), body);
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await desk.database.row<{ state: string }>('select state from tree_wish where id = ?', [id]))
      ?.state;

  beforeAll(async () => {
    desk = await aCheckingDesk();
    office = await desk.as('office');
    campaign = await aTreeCampaign(desk.database);
  });
  beforeEach(() => desk.database.rows('delete from tree_wish'));
  afterAll(() => desk.stop());

  it('shows what speaks against a wish, and siblings beside each other without their key', async () => {
    const family = randomUUID();
    const dear = await aSubmittedWish(desk.database, campaign, {
      siblingKey: family,
      priceCents: 2900,
    });
    const cheap = await aSubmittedWish(desk.database, campaign, {
      siblingKey: family,
      priceCents: 1000,
    });
    await aSubmittedWish(desk.database, campaign, { words: 'Sportschuhe', kind: 'clothes' });
    const { wishes, total, clean } = await queue();
    expect(total).toBe(3);
    expect(wishes.find(({ id }) => id === dear)).toMatchObject({
      farAbove: true,
      findings: [],
      siblings: [{ id: cheap, notice: null }],
    });
    expect(wishes.find(({ words }) => words === 'Sportschuhe')?.findings).toMatchObject([
      { code: 'size-missing' },
      { code: 'colour-missing' },
    ]);
    expect(clean).toEqual([cheap]);
    expect(JSON.stringify(wishes)).not.toContain(family);
    expect(JSON.stringify(wishes)).not.toMatch(/enteredOn|entered_on|siblingKey/);
  });

  it('approves a wish once: of two checkers the second is told', async () => {
    const id = await aSubmittedWish(desk.database, campaign);
    const answers = await Promise.all([approve(id, { version: 1 }), approve(id, { version: 1 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await stateOf(id)).toBe('approved');
    const lines = await desk.database.rows(
      "select action from audit_line where subject_id = ? and action = 'tree-wish-approved'",
      [id],
    );
    expect(lines).toHaveLength(1);
  });

  it('keeps the price limit unless there is a reason, which is logged', async () => {
    const id = await aSubmittedWish(desk.database, campaign, { priceCents: 4000 });
    expect((await approve(id, { version: 1 })).body.reason).toBe('reason-needed');
    expect(await stateOf(id)).toBe('submitted');
    const done = await approve(id, { version: 1, reason: 'Der Förderverein zahlt den Rest' });
    expect(done.status).toBe(204);
    const line = await desk.database.row(
      "select reason, details from audit_line where subject_id = ? and action = 'tree-wish-approved'",
      [id],
    );
    expect(line).toMatchObject({
      reason: 'Der Förderverein zahlt den Rest',
      details: { against: 'too-expensive' },
    });
  });

  it('lets nothing out that leads to the family, whatever the reason, until it is mended', async () => {
    const id = await aSubmittedWish(desk.database, campaign, { words: 'Anruf: 0281 12345678' });
    expect((await approve(id, { version: 1, reason: 'egal' })).body.reason).toBe('tells-who');
    const text = {
      kind: 'game',
      ageBand: '6-8',
      words: 'Ein Würfelspiel',
      size: '',
      colour: '',
      priceCents: 1500,
      children: 1,
    };
    expect((await approve(id, { version: 1, text })).status).toBe(204);
    const row = await desk.database.row<{ words: string }>(
      'select words from tree_wish where id = ?',
      [id],
    );
    expect(row?.words).toBe('Ein Würfelspiel');
  });

  it('asks for a reason where the child may have a wish already, and never calls it clean', async () => {
    const id = await aSubmittedWish(desk.database, campaign);
    await desk.database.rows('update tree_wish set possibly_twice = true where id = ?', [id]);
    expect((await queue()).clean).toEqual([]);
    expect((await approve(id, { version: 1 })).body.reason).toBe('maybe-twice');
    expect((await approve(id, { version: 1, reason: 'Zwillinge, nachgesehen' })).status).toBe(204);
  });

  it('approves nothing without a consent', async () => {
    const id = await aSubmittedWish(desk.database, campaign, { consentVersion: null });
    expect((await approve(id, { version: 1 })).body.reason).toBe('consent-missing');
    expect(await stateOf(id)).toBe('submitted');
  });

  it('approves all clean ones with one press and leaves the others', async () => {
    const fine = await aSubmittedWish(desk.database, campaign);
    const dear = await aSubmittedWish(desk.database, campaign, { priceCents: 9000 });
    const silent = await aSubmittedWish(desk.database, campaign, { consentVersion: null });
    const answer = await office<{ approved: number }>('POST', deskRoutes.deskTreeReviewApprove, {
      campaign: slug,
      ids: [fine, dear, silent],
    });
    expect(answer.body).toEqual({ approved: 1 });
    expect([await stateOf(fine), await stateOf(dear), await stateOf(silent)]).toEqual([
      'approved',
      'submitted',
      'submitted',
    ]);
  });

  it('gives a wish back with a reason, an approved one too; the note is not logged', async () => {
    const id = await aSubmittedWish(desk.database, campaign, { state: 'approved' });
    const answer = await office('POST', route(deskRoutes.deskTreeWishReturn, { id }), {
      version: 1,
      reason: 'unclear',
      note: 'Welches Spiel ist gemeint?',
    });
    expect(answer.status).toBe(204);
    expect(
      await desk.database.row(
        'select state, returned_reason, returned_note from tree_wish where id = ?',
        [id],
      ),
    ).toEqual({
      state: 'returned',
      returned_reason: 'unclear',
      returned_note: 'Welches Spiel ist gemeint?',
    });
    const lines = await desk.database.rows('select * from audit_line where subject_id = ?', [id]);
    expect(JSON.stringify(lines)).not.toContain('Welches');
  });

  it('shows no draft, and acts on none', async () => {
    const id = await aSubmittedWish(desk.database, campaign, { state: 'draft' });
    expect((await queue()).total).toBe(0);
    expect((await approve(id, { version: 1 })).status).toBe(404);
    expect((await office('GET', route(deskRoutes.deskTreeWish, { id }))).status).toBe(404);
  });

  it.each([['entitling-body'], ['gift-helper'], ['vault-keeper'], ['organiser']])(
    'is not for %s',
    async (bundle) => {
      const other = await desk.as(bundle);
      expect((await other('GET', deskRoutes.deskTreeReview)).status).toBe(403);
      expect((await other('GET', deskRoutes.deskTreeWishes)).status).toBe(403);
    },
  );
});
