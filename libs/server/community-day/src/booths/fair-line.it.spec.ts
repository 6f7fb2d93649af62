import {
  deskRoutes,
  route,
  type BoothCallView,
  type BoothsAccepted,
  type DeskBooth,
} from '@dabei/contracts';
import { aBoothCall, aStoredBooth, boothStatesOf } from '../testing/a-booth-call';
import { aBoothTown, boothSlug, type BoothTown } from '../testing/a-booth-town';
import { aCommunityDay } from '../testing/a-community-day';
import type { Ask } from '../testing/a-community-desk';

const slug = boothSlug;

describe('the line of those who wait', () => {
  let town: BoothTown;
  let office: Ask;
  let day: string;

  beforeAll(async () => {
    town = await aBoothTown();
    office = await town.desk.as('office');
  });
  afterAll(() => town.desk.stop());
  beforeEach(async () => {
    await town.desk.empty();
    await town.desk.at('2027-08-10T08:00:00Z');
    day = await aCommunityDay(town.desk.database);
    await aBoothCall(town.desk.database, day, { allocation: 'office', places: 2 });
  });

  const booth = (of: Parameters<typeof aStoredBooth>[2] = {}): Promise<string> =>
    aStoredBooth(town.desk.database, day, of);
  const reasonOf = async (id: string, move: string, words?: string): Promise<string | undefined> =>
    (await town.decide(office, id, move, words)).body.reason;

  it('nobody complete later is accepted past it, alone or with everybody', async () => {
    const [first, late] = [await booth(), await booth()];
    await town.decide(office, first, 'wait');
    expect(await reasonOf(late, 'accept')).toBe('booths-somebody-waits');
    const all = await office<BoothsAccepted>(
      'POST',
      route(deskRoutes.deskBoothsAccept, { slug }),
      {},
    );
    expect(all.body.reason).toBe('booths-somebody-waits');
    expect(await boothStatesOf(town.desk.database, [first, late])).toEqual(['waiting', 'complete']);
    await town.decide(office, first, 'accept');
    expect((await town.decide(office, late, 'accept')).body.row.state).toBe('accepted');
  });

  it('is followed in its order, or left with a reason that stays written down', async () => {
    const [first, second] = [await booth(), await booth()];
    await town.decide(office, first, 'wait');
    await town.decide(office, second, 'wait');
    const shown = await office<DeskBooth>('GET', route(deskRoutes.deskBooth, { id: second }));
    expect(shown.body.ahead).toBe(1);
    expect(await reasonOf(second, 'accept')).toBe('booth-not-next');
    expect(await boothStatesOf(town.desk.database, [second])).toEqual(['waiting']);
    const accepted = await town.decide(office, second, 'accept', 'Einziger Stand mit Essen.');
    expect(accepted.body).toMatchObject({ row: { state: 'accepted' }, officeWords: '' });
    const [line] = await town.desk.database.rows<{ reason: string }>(
      'select reason from audit_line where subject_id = ? and reason is not null',
      [second],
    );
    expect(line?.reason).toBe('Einziger Stand mit Essen.');
  });

  it('takes nobody back who never said everything; what was said on paper can be complete', async () => {
    const declined = await booth({ state: 'declined', needs: { insured: false } });
    expect(await reasonOf(declined, 'reconsider')).toBe('booth-incomplete');
    const returned = await booth({ state: 'returned', needs: { insured: false } });
    expect(await reasonOf(returned, 'pass')).toBe('booth-incomplete');
    const said = await booth({ state: 'returned' });
    await town.desk.database.rows(`update booth set about = 'Balancieren'`);
    expect((await town.decide(office, said, 'pass')).body.row.state).toBe('complete');
  });

  it('is never closed by a slip: a changed deadline lies ahead', async () => {
    const address = route(deskRoutes.deskBoothCall, { slug });
    const { call } = (await office<BoothCallView>('GET', address)).body;
    const change = (closesAt: string) =>
      office<BoothCallView & { issues: unknown }>('PUT', address, { ...call, closesAt });
    const slip = await change('2027-07-01T08:00:00Z');
    expect([slip.status, slip.body.reason, slip.body.issues]).toEqual([
      ...[422, 'booth-deadline-past', [{ path: 'closesAt', code: 'too-early' }]],
    ]);
    // the one it has may be over
    expect((await change(call?.closesAt ?? '')).status).toBe(200);
    const later = { ...call, version: 2, closesAt: '2027-09-01T08:00:00Z' };
    expect((await office('PUT', address, later)).status).toBe(200);
    const lines = await town.desk.database.rows<{ fields: string }>(
      "select details ->> 'fields' as fields from audit_line where action = 'booth-call-written'",
    );
    expect(lines.map(({ fields }) => fields).sort()).toEqual(['', 'closesAt']);
  });
});
