import { instantAt } from '../time/local-time';
import { letterArrives } from './letter-arrives';

const zone = 'Europe/Berlin';
const at = (date: string, time = '10:00'): Date => instantAt(date, time, zone);

describe('a letter', () => {
  it('written on Monday is there on Thursday, in time for Friday', () => {
    expect(letterArrives(at('2027-06-07'), at('2027-06-11'), zone)).toBe(true);
    expect(letterArrives(at('2027-06-07'), at('2027-06-10'), zone)).toBe(false);
  });

  it('is not on its way at the weekend', () => {
    expect(letterArrives(at('2027-06-11'), at('2027-06-16'), zone)).toBe(false);
    expect(letterArrives(at('2027-06-11'), at('2027-06-17'), zone)).toBe(true);
  });

  it('is always in time where there is no date', () => {
    expect(letterArrives(at('2027-06-11'), null, zone)).toBe(true);
  });
});
