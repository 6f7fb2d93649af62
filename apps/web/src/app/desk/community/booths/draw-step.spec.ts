import type { BoothDrawView } from '@dabei/contracts';
import { boothDrawStep } from './draw-step';

const closesAt = '2027-05-31T22:00:00.000Z';
const call = { allocation: 'draw', closesAt } as NonNullable<BoothDrawView['call']>;
const draw = {
  call,
  day: { calledOff: false },
  number: null,
  seal: null,
  unchecked: 0,
  inDraw: { booths: 45, parties: 43 },
} as BoothDrawView;
const later = Date.parse('2027-06-02T08:00:00.000Z');
const stepOf = (change: Partial<BoothDrawView>, now = later, today = '2027-06-02') =>
  boothDrawStep({ ...draw, ...change }, now, today);

describe('what the draw of booths waits for', () => {
  it('is sealed once nobody can apply any more and everything is checked', () => {
    expect(stepOf({}, Date.parse(closesAt) - 1)).toBe('open');
    expect(stepOf({ unchecked: 3 })).toBe('unchecked');
    expect(stepOf({ inDraw: { booths: 0, parties: 0 } })).toBe('nobody');
    expect(stepOf({})).toBe('seal');
  });

  it('is the office’s choice where the call says so, and nobody’s on a day that is called off', () => {
    expect(stepOf({ call: { ...call, allocation: 'office' } })).toBe('not-by-lot');
    expect(stepOf({ day: { ...draw.day, calledOff: true } })).toBe('called-off');
  });

  it('takes the number from its day on, and once', () => {
    const seal = { drawnOn: '2027-06-05' } as NonNullable<BoothDrawView['seal']>;
    expect(stepOf({ seal })).toBe('wait');
    expect(stepOf({ seal }, later, '2027-06-05')).toBe('number');
    expect(stepOf({ seal, number: '3 7 12' }, later, '2027-06-05')).toBeNull();
  });
});
