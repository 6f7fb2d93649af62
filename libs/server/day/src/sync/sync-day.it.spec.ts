import { daySheet, daySynced, route, routes, type DaySynced } from '@dabei/contracts';
import { randomUUID } from 'node:crypto';
import { EraseDayWords } from '../erasure/erase-day-words';
import type { MeadowEvent } from '../testing/a-meadow';
import { startDay, type Person, type RunningDay } from '../testing/start-day';

const day = '2027-07-20';
const at = '2027-07-20T07:45:00.000Z';

describe('taps of several devices', () => {
  let running: RunningDay;
  let event: MeadowEvent;
  let office: Person;

  beforeAll(async () => {
    running = await startDay();
    office = (await running.person('office')).ask;
  });
  beforeEach(async () => {
    await running.at('2027-07-20T08:00:00Z');
    event = await running.rows.anEvent({ asks: ['pick-up', 'health'] });
  });
  afterAll(() => running.stop());

  const send = async (sent: object, ask = office): Promise<DaySynced> => {
    const path = route(routes.daySync, { id: event.id, day });
    return daySynced.parse(
      await (await ask('POST', path, { deviceId: 'device-1', ...sent })).json(),
    );
  };
  const tap = (registrationId: string, kind: string, more: object = {}) => ({
    id: randomUUID(),
    at,
    registrationId,
    kind,
    ...more,
  });
  const rowsOf = (sql: string, ...params: unknown[]) => running.database.rows(sql, params);

  it('the same scan sent three times counts once', async () => {
    const ali = await running.rows.aChild(event, 'Ali');
    const actions = [tap(ali, 'check-in')];
    const answers = await Promise.all([send({ actions }), send({ actions }), send({ actions })]);
    expect(answers.flatMap(({ results }) => results)).toEqual(
      Array(3).fill({ id: actions[0]?.id, outcome: 'applied', reason: null }),
    );
    expect(
      await rowsOf(
        "select 1 from audit_line where action = 'day-check-in' and subject_id = ?",
        ali,
      ),
    ).toHaveLength(1);
    expect(
      await rowsOf(
        "select 1 from outbox where kind = 'presence-recorded' and payload->>'registrationId' = ?",
        ali,
      ),
    ).toHaveLength(1);
  });

  it("another device's is shown as already done, with its time", async () => {
    const ali = await running.rows.aChild(event, 'Ali');
    await send({ actions: [tap(ali, 'check-in')] });
    const later = tap(ali, 'check-in', { at: '2027-07-20T07:59:00.000Z' });
    const second = await send({ deviceId: 'device-2', actions: [later] });
    expect(second.results).toEqual([{ id: later.id, outcome: 'already-done', reason: null }]);
    expect(Date.parse(second.presences[0]?.checkedInAt ?? '')).toBe(Date.parse(at));
  });

  it('three devices at once agree in the end', async () => {
    const names = ['Ali', 'Lea', 'Mia', 'Ben'];
    const children = await Promise.all(names.map((name) => running.rows.aChild(event, name)));
    const device = (number: number) =>
      send({
        deviceId: `device-${String(number)}`,
        actions: children.map((child) => tap(child, 'check-in')),
      });
    const answers = await Promise.all([device(1), device(2), device(3)]);
    const outcomes = answers.flatMap(({ results }) => results.map(({ outcome }) => outcome));
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(children.length);
    expect(outcomes.filter((outcome) => outcome === 'already-done')).toHaveLength(8);
    expect((await send({})).presences.map(({ state }) => state)).toEqual(
      Array(children.length).fill('present'),
    );
  });

  it('knows whose family told that the child does not come, on this day and no other', async () => {
    const [ali, lea, mia] = [
      await running.rows.aChild(event, 'Ali'),
      await running.rows.aChild(event, 'Lea'),
      await running.rows.aChild(event, 'Mia'),
    ];
    await running.rows.staysAway(ali, '2027-07-20');
    await running.rows.staysAway(lea, '2027-07-21');
    expect((await send({})).toldAbsent).toEqual([ali]);
    const sheet = daySheet.parse(
      await (
        await office('GET', route(routes.daySheet, { id: event.id, day: '2027-07-20' }))
      ).json(),
    );
    const told = sheet.children.map(({ registrationId, toldAbsent }) => [
      registrationId,
      toldAbsent,
    ]);
    expect(new Map(told as [string, boolean][])).toEqual(
      new Map([
        [ali, true],
        [lea, false],
        [mia, false],
      ]),
    );
    await running.database.rows("update registration set state = 'cancelled' where id = ?", [ali]);
    expect((await send({})).toldAbsent).toEqual([]);
  });

  it('a clock that runs ahead writes no time that has not been', async () => {
    const ali = await running.rows.aChild(event, 'Ali');
    const early = await send({ actions: [tap(ali, 'check-in', { at: '2031-01-01T00:00:00Z' })] });
    expect(Date.parse(early.presences[0]?.checkedInAt ?? '')).toBeLessThan(
      Date.parse('2027-07-20T08:05:00Z'),
    );
  });

  it('a child of another event is not on this sheet', async () => {
    const elsewhere = await running.rows.aChild(await running.rows.anEvent(), 'Lea');
    const { results, presences } = await send({ actions: [tap(elsewhere, 'check-in')] });
    expect(results[0]).toMatchObject({ outcome: 'refused', reason: 'not-on-sheet' });
    expect(presences).toEqual([]);
    const read = { id: randomUUID(), at, registrationId: elsewhere };
    await send({ reads: [read] });
    expect(
      await rowsOf(
        "select 1 from audit_line where action = 'health-read' and subject_id = ?",
        elsewhere,
      ),
    ).toEqual([]);
  });

  it('nobody leaves beside the list without a reason, and the reason is sealed', async () => {
    const pickUp = { goesHomeAlone: false, fetchedBy: 'Oma Inge' };
    const ali = await running.rows.aChild(event, 'Ali', { pickUp });
    await office('PUT', route(routes.dayPickUpBar, { id: event.id, registration: ali }), {
      names: 'Onkel Kurt',
    });
    const sheet = daySheet.parse(
      await (await office('GET', route(routes.daySheet, { id: event.id, day }))).json(),
    );
    expect(sheet.children[0]?.barred).toBe('Onkel Kurt');
    const leaves = (because: string) =>
      tap(ali, 'check-out', { leaving: { how: 'other', who: 'Tante Rosa', because } });
    const refused = await send({ actions: [tap(ali, 'check-in'), leaves('')] });
    expect(refused.results[1]).toMatchObject({ outcome: 'refused', reason: 'needs-reason' });
    const gone = await send({ actions: [leaves('Mutter am Telefon')] });
    expect(gone.presences[0]).toMatchObject({ state: 'left', fetchedBy: 'other' });
    const [line] = await rowsOf(
      "select reason from audit_line where action = 'day-check-out' and subject_id = ?",
      ali,
    );
    expect(line).toEqual({ reason: 'somebody-is-barred' });
    expect(JSON.stringify(await rowsOf('select * from audit_line'))).not.toMatch(/Rosa|Kurt/);
    expect(JSON.stringify(await rowsOf('select * from presence'))).not.toContain('Rosa');
  });

  it('looks at health data without network are written down once each', async () => {
    const ali = await running.rows.aChild(event, 'Ali');
    const reads = [{ id: randomUUID(), at, registrationId: ali }];
    await send({ reads });
    await send({ reads });
    const lines = await rowsOf(
      "select details->>'readAt' as at from audit_line where action = 'health-read' and subject_id = ?",
      ali,
    );
    expect(lines).toEqual([{ at }]);
  });

  it('keeps the latest count, and notes that only the office reads, sealed and for two weeks', async () => {
    const counts = [
      { id: randomUUID(), at: '2027-07-20T07:50:00Z', counted: 48 },
      { id: randomUUID(), at: '2027-07-20T07:40:00Z', counted: 12 },
    ];
    const notes = [{ id: randomUUID(), at, registrationId: null, text: 'Knie aufgeschürft' }];
    expect((await send({ counts, notes })).headCount?.counted).toBe(48);
    await send({ counts, notes });
    const path = route(routes.dayIncidents, { id: event.id, day });
    const read = (await (await office('GET', path)).json()) as { incidents: { text: string }[] };
    expect(read.incidents.map(({ text }) => text)).toEqual(['Knie aufgeschürft']);
    const erase = running.app.get(EraseDayWords);
    await running.at('2027-08-02T12:00:00Z');
    await erase.run();
    expect(await rowsOf('select 1 from incident where event_id = ?', event.id)).toHaveLength(1);
    await running.at('2027-08-03T12:00:00Z');
    await erase.run();
    expect(await rowsOf('select 1 from incident where event_id = ?', event.id)).toEqual([]);
    expect(await rowsOf('select 1 from day_action where event_id = ?', event.id)).toEqual([]);
  });

  it("takes the paper's ticks in one go, and leaves alone what is already entered", async () => {
    const [ali, lea, mia] = await Promise.all(
      ['Ali', 'Lea', 'Mia'].map((name) => running.rows.aChild(event, name)),
    );
    await send({ actions: [tap(ali ?? '', 'check-in')] });
    const path = route(routes.dayPaperTicks, { id: event.id, day });
    const answer = await office('POST', path, { present: [ali, lea], missed: [mia] });
    const { results, presences } = daySynced.parse(await answer.json());
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([
      'already-done',
      'applied',
      'applied',
    ]);
    expect(presences.map(({ state }) => state).sort()).toEqual(['missed', 'present', 'present']);
  });
});
