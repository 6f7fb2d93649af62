import { Audit, Clock, type Database } from '@dabei/server/platform';
import { PlaceLock } from '../places/place-lock';
import { anOrder, press } from '../testing/press';
import { startRegistrations, type RunningRegistrations } from '../testing/start-registrations';
import { staff } from '../testing/scene';
import { FollowPresence } from './follow-presence';
import { MarkRegistration } from './mark-registration';

describe('a registration follows the day sheet', () => {
  let running: RunningRegistrations;
  let follow: FollowPresence;
  let id: string;

  beforeAll(async () => {
    running = await startRegistrations();
    const { app, database } = running;
    const audit = app.get(Audit, { strict: false });
    follow = new FollowPresence(database, app.get(Clock), app.get(PlaceLock), audit);
    const event = await running.town.anEvent();
    const household = await running.town.aHousehold();
    const [line] = (await press(app, anOrder(household, event.id))).results;
    id = line?.registrationId ?? '';
  });
  afterAll(() => running.stop());

  const tick = async (day: string, state: string): Promise<string | undefined> => {
    await running.database.rows(
      `insert into presence (registration_id, day, state, checked_in_at, erase_on, changed_at, account_id)
       values (?, ?, ?, ?, '2027-08-03', now(), 'staff')
       on conflict (registration_id, day) do update
         set state = excluded.state, checked_in_at = excluded.checked_in_at`,
      [id, day, state, state === 'present' ? new Date() : null],
    );
    await follow.handle('presence-recorded', { registrationId: id });
    await follow.handle('presence-recorded', { registrationId: id });
    const database: Database = running.database;
    const row = await database.row<{ state: string }>(
      'select state from registration where id = ?',
      [id],
    );
    return row?.state;
  };

  it('is attended when the child was there on any day, missed when on none, open when taken back', async () => {
    expect(await tick('2027-07-20', 'missed')).toBe('missed');
    expect(await tick('2027-07-21', 'present')).toBe('attended');
    expect(await tick('2027-07-21', 'expected')).toBe('missed');
    expect(await tick('2027-07-20', 'expected')).toBe('confirmed');
    const lines = await running.database.rows(
      "select 1 from audit_line where subject_id = ? and actor = 'system' and action like '%mark%'",
      [id],
    );
    expect(lines).toHaveLength(4);
  });

  it('a mark the office set by hand stays when a check-in is taken back', async () => {
    const marks = running.app.get(MarkRegistration);
    await marks.attendance(id, 'attended', staff);
    expect(await tick('2027-07-21', 'present')).toBe('attended');
    expect(await tick('2027-07-21', 'expected')).toBe('attended');
    await marks.attendance(id, 'clear', staff);
    expect(await tick('2027-07-21', 'present')).toBe('attended');
    expect(await tick('2027-07-21', 'expected')).toBe('confirmed');
  });

  it('a tick of the sheet that the office corrected is the office’s', async () => {
    expect(await tick('2027-07-21', 'missed')).toBe('missed');
    await running.app.get(MarkRegistration).attendance(id, 'attended', staff);
    expect(await tick('2027-07-21', 'expected')).toBe('attended');
  });

  it('a mark that is gone is nobody’s', async () => {
    const marks = running.app.get(MarkRegistration);
    const markedBy = () =>
      running.database.row('select marked_by from registration where id = ?', [id]);
    await marks.attendance(id, 'clear', staff);
    expect(await markedBy()).toEqual({ marked_by: null });
    await tick('2027-07-21', 'present');
    expect(await markedBy()).toEqual({ marked_by: 'sheet' });
    await tick('2027-07-21', 'expected');
    expect(await markedBy()).toEqual({ marked_by: null });
  });

  it('and a registration that is gone by then is nobody', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(
      follow.handle('presence-recorded', { registrationId: unknown }),
    ).resolves.toBeUndefined();
  });
});
