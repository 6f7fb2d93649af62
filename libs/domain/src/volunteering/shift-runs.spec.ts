import { hours } from '../testing/a-shift-question';
import { busyMinutes, shiftRuns } from './shift-runs';

const morning = hours('08:00', '12:00');
const inside = hours('11:50', '11:55');
const noon = hours('12:00', '13:00');
const evening = hours('18:00', '19:00');

describe('the runs of a helper', () => {
  it('go on until there is a real pause', () => {
    expect(shiftRuns([evening, noon, morning], 30)).toEqual([[morning, noon], [evening]]);
  });

  it('go on until the last one ends, not the one that began last', () => {
    expect(shiftRuns([morning, inside, hours('12:26', '13:00')], 30)).toHaveLength(1);
  });

  it('end with a pause of exactly the length', () => {
    expect(shiftRuns([morning, noon], 0)).toEqual([[morning], [noon]]);
    expect(shiftRuns([morning, hours('12:30', '13:00')], 30)).toHaveLength(2);
  });

  it('are busy for every minute once', () => {
    expect(busyMinutes([morning, inside, noon, evening])).toBe(360);
    expect(busyMinutes([])).toBe(0);
  });
});
