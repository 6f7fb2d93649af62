import type { DeskSignup, DeskVolunteer, ShiftBoard } from '@dabei/contracts';
import { requestsOf, shiftLines } from './board-view';

const volunteer = (id: string, consent: DeskVolunteer['consent'] = 'none'): DeskVolunteer => ({
  id,
  name: id,
  email: null,
  phone: '09131 1234',
  age: consent === 'none' ? 30 : 16,
  consent,
  consentBy: null,
  parent: null,
  foodUntil: null,
  roles: [],
  version: 1,
});
const signup = (volunteerId: string, state: DeskSignup['state'] = 'taken'): DeskSignup => ({
  id: `${volunteerId}-${state}`,
  volunteerId,
  state,
  checkedInAt: null,
  version: 1,
});
const shift = (id: string, hour: string, signups: DeskSignup[]): ShiftBoard['shifts'][number] => ({
  id,
  roleId: 'grill',
  place: '',
  note: '',
  startsAt: `2027-09-19T${hour}:00:00.000Z`,
  endsAt: `2027-09-19T${hour}:45:00.000Z`,
  needed: 3,
  free: 1,
  version: 1,
  signups,
});
const grill = { name: 'Grill', about: '', needsConfirmation: true, minAge: 16, food: true };
const board = (...shifts: ShiftBoard['shifts']): ShiftBoard => ({
  roles: [{ id: 'grill', version: 1, ...grill }],
  shifts,
  volunteers: [volunteer('kim'), volunteer('lou', 'missing'), volunteer('max', 'given')],
});

describe('the board of shifts', () => {
  it('stands in the order of the day, and counts on nobody whose parents have not answered', () => {
    const lines = shiftLines(
      board(
        shift('late', '14', [signup('kim', 'cancelled')]),
        shift('early', '08', [signup('kim'), signup('lou'), signup('max', 'checked-in')]),
      ),
    );
    expect(lines.map((line) => [line.shift.id, line.sure, line.expected.length])).toEqual([
      ['early', 2, 3],
      ['late', 0, 0],
    ]);
    expect(lines[0]?.people.map(({ consentMissing }) => consentMissing)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('asks the office once for each person and role, however many shifts', () => {
    const lines = shiftLines(
      board(
        shift('one', '08', [signup('kim', 'asked'), signup('max')]),
        shift('two', '10', [signup('kim', 'asked'), signup('max', 'asked')]),
      ),
    );
    expect(requestsOf(lines).map((one) => [one.volunteer.id, one.shifts])).toEqual([
      ['kim', 2],
      ['max', 1],
    ]);
  });
});
