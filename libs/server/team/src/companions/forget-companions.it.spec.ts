import { EraseClearances } from '../clearance/erase-clearances';
import { RecordClearance } from '../clearance/record-clearance';
import { clean, office, Partners } from '../testing/partners';
import { startTeam, type RunningTeam } from '../testing/start-team';
import { AssignCompanions } from './assign-companions';
import { ForgetCompanions } from './forget-companions';
import { IssuePass } from './issue-pass';

describe('somebody who only ever had a pass', () => {
  let town: RunningTeam;
  let partners: Partners;

  beforeAll(async () => {
    town = await startTeam();
    partners = new Partners(town);
  });
  beforeEach(() => town.at('2027-07-06T10:00:00Z'));
  afterAll(() => town.stop());

  const someone = async (name: string, days = ['2027-07-20']) =>
    town.app
      .get(AssignCompanions)
      .assign({ eventIds: [await partners.anEvent(days)], person: { name } }, office);
  const name = async (accountId: string) =>
    (
      await town.database.row<{ name: string }>('select name from staff where account_id = ?', [
        accountId,
      ])
    )?.name;
  const forgetOn = async (day: string) => {
    await town.at(`${day}T12:00:00Z`);
    await town.app.get(EraseClearances).run();
    await town.app.get(ForgetCompanions).run();
  };

  it('is forgotten three months after the pass ended, not a day before', async () => {
    const { accountId, companionIds } = await someone('Noa Ehemals');
    const [event] = await town.database.rows<{ id: string }>(
      'select event_id as id from companion where account_id = ?',
      [accountId],
    );
    await town.app.get(RecordClearance).record(accountId, clean, office);
    await town.app.get(IssuePass).issue(companionIds[0] ?? '', office);
    // the certificate goes first, the pass ended a day after the event
    await forgetOn('2027-10-20');
    expect(await name(accountId)).toBe('Noa Ehemals');
    await forgetOn('2027-10-22');
    expect(await name(accountId)).toBeUndefined();
    const left = await town.database.rows(
      `select 1 from auth_staff."user" where id = ? union all
       select 1 from companion where account_id = ?`,
      [accountId, accountId],
    );
    expect(left).toEqual([]);
    expect(
      await town.database.rows('select companions_forgotten from event where id = ?', [event?.id]),
    ).toEqual([{ companions_forgotten: 1 }]);
    expect(
      await town.database.rows(
        "select actor from audit_line where action = 'companion-forgotten' and subject_id::text = ?",
        [accountId],
      ),
    ).toEqual([{ actor: 'system' }]);
  });

  it('stays while a certificate is kept', async () => {
    const { accountId } = await someone('Lio Zeugnis');
    await town.app.get(RecordClearance).record(accountId, clean, office);
    await town.database.rows("update clearance set erase_on = '2028-01-31' where account_id = ?", [
      accountId,
    ]);
    await forgetOn('2027-12-01');
    expect(await name(accountId)).toBe('Lio Zeugnis');
  });

  it('stays for an event that is still ahead or was moved', async () => {
    const { accountId } = await someone('Pip Später', ['2027-12-20']);
    await forgetOn('2028-03-20');
    // the last day counts as a whole
    expect(await name(accountId)).toBeUndefined();
    const other = await someone('Pip Bleibt', ['2028-08-01']);
    await forgetOn('2028-10-31');
    expect(await name(other.accountId)).toBe('Pip Bleibt');
  });

  it('without a date of the event stays for a year', async () => {
    const { accountId } = await someone('Ria Offen', []);
    await forgetOn('2028-07-05');
    expect(await name(accountId)).toBe('Ria Offen');
    await forgetOn('2028-07-06');
    expect(await name(accountId)).toBeUndefined();
  });

  it('is forgotten also when the event they were named for never took place', async () => {
    const { accountId, companionIds } = await someone('Uli Sturm', ['2028-08-01']);
    await town.database.rows(
      `update event set status = 'cancelled', cancelled_reason = 'Sturm'
       where id = (select event_id from companion where id = ?)`,
      [companionIds[0]],
    );
    await forgetOn('2027-10-05');
    expect(await name(accountId)).toBe('Uli Sturm');
    await forgetOn('2027-10-06');
    expect(await name(accountId)).toBeUndefined();
  });

  it('stays when they became more than that', async () => {
    const { accountId } = await someone('Eda Vorstand');
    await town.database.rows(
      "update staff set bundles = '{companion,organiser}' where account_id = ?",
      [accountId],
    );
    await forgetOn('2030-01-01');
    expect(await name(accountId)).toBe('Eda Vorstand');
  });

  it('is told from people of the desk, who have an account', async () => {
    const accountId = await partners.account('alt@town.example', ['companion'], 'Kim Konto');
    await forgetOn('2030-01-01');
    expect(await name(accountId)).toBe('Kim Konto');
  });
});
