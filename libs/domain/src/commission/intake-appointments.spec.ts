import { intakeAppointments } from './intake-appointments';

describe('times to hand in', () => {
  it('follow the numbers and keep what was promised', () => {
    const numbers = [40, 7, 12, 3].map((number) => ({
      id: String(number),
      number,
      fixedAt: number === 12 ? '10:15' : null,
    }));
    const span = { from: '10:00', until: '10:30', minutes: 15, perSlot: 2 };
    expect([...intakeAppointments(numbers, span).given].sort()).toEqual([
      ['12', '10:15'],
      ['3', '10:00'],
      ['40', '10:15'],
      ['7', '10:00'],
    ]);
  });
});
