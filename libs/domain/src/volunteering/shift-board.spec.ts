import { aRole, aShift, aShiftQuestion, hours } from '../testing/a-shift-question';
import type { Shift } from './shift';
import { shiftBoard, type OfferedShift } from './shift-board';

const asker = aShiftQuestion();
const offered = (id: string, changes: Partial<Shift> = {}, kept = 0): OfferedShift => ({
  shift: aShift({ id, ...changes }),
  kept,
  ahead: 0,
});
const idsOn = (rows: ReturnType<typeof shiftBoard>): string[] => rows.map(({ shift }) => shift.id);

describe('"Einsätze, die ich übernehmen kann"', () => {
  it('shows what fits, then what can be waited for, then what cannot be taken', () => {
    const rows = shiftBoard(asker, [
      offered('refused', { role: aRole({ needsFoodCertificate: true }) }),
      offered('full', {}, 2),
      offered('asks', { role: aRole({ needsOffice: true }), ...hours('08:00', '09:00') }),
      offered('free'),
    ]);
    expect(idsOn(rows)).toEqual(['asks', 'free', 'full', 'refused']);
    expect(rows.map(({ verdict }) => verdict.answer)).toEqual([
      'role-not-confirmed',
      'free',
      'full',
      'refused',
    ]);
  });

  it('says why one cannot be taken', () => {
    const [row] = shiftBoard(asker, [offered('s', { calledOff: true })]);
    expect(row?.verdict).toEqual({
      answer: 'refused',
      refusals: [{ reason: 'called-off' }],
      warnings: [],
    });
  });

  it('shows first where helpers are missing most for the need, then the earliest', () => {
    const rows = shiftBoard(asker, [
      offered('one of two', { needed: 2 }, 1),
      offered('three of ten', { needed: 10 }, 3),
      offered('none of one, late', { needed: 1, ...hours('16:00', '17:00') }),
      offered('none of one, early', { needed: 1, ...hours('09:00', '10:00') }),
    ]);
    expect(idsOn(rows)).toEqual([
      'none of one, early',
      'none of one, late',
      'three of ten',
      'one of two',
    ]);
    expect(rows.map(({ open }) => open)).toEqual([1, 1, 7, 1]);
  });

  it('takes a shift that needs nobody as filled', () => {
    expect(idsOn(shiftBoard(asker, [offered('b', { needed: 0 }), offered('a', {}, 2)]))).toEqual([
      'a',
      'b',
    ]);
  });

  it('leaves out what the volunteer has', () => {
    const others = [{ shiftId: 'mine', state: 'taken', ...hours('14:00', '15:00') } as const];
    expect(idsOn(shiftBoard({ ...asker, others }, [offered('mine'), offered('new')]))).toEqual([
      'new',
    ]);
  });

  it('is the same whatever order the shifts come in', () => {
    const shifts = ['a', 'b', 'c'].map((id) => offered(id));
    expect(shiftBoard(asker, shifts.toReversed())).toEqual(shiftBoard(asker, shifts));
  });
});
