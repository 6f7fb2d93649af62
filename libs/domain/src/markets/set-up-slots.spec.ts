import { setUpSlots, setUpSpan, type SettingUp } from './set-up-slots';

const span = { from: '07:00', until: '08:00', minutes: 15, perSlot: 2 };
const inStreet = (street: string, count: number, fixedAt: string | null = null): SettingUp[] =>
  Array.from({ length: count }, (_, at) => ({ bookingId: street + String(at), street, fixedAt }));

describe('times to set up', () => {
  it('are spread over the lane of a street, the first to drive in first', () => {
    const { given, leftOver } = setUpSlots(inStreet('A', 4), span);
    expect([...given]).toEqual([
      ['A0', '07:00'],
      ['A1', '07:15'],
      ['A2', '07:30'],
      ['A3', '07:45'],
    ]);
    expect(leftOver).toEqual([]);
  });

  it('count every street by itself', () => {
    const { given } = setUpSlots([...inStreet('A', 1), ...inStreet('B', 1)], span);
    expect([...given.values()]).toEqual(['07:00', '07:00']);
  });

  it('leave out who finds no room in the lane', () => {
    const { given, leftOver } = setUpSlots(inStreet('A', 9), span);
    expect(given.size).toBe(8);
    expect(leftOver).toEqual(['A8']);
  });

  it('are over when pitches are given away, or when the market opens', () => {
    const market = { setUpFrom: '07:00', opensAt: '10:00', setUpMinutes: 15, laneCapacity: 6 };
    expect(setUpSpan({ ...market, releaseAt: '09:00' })).toEqual({
      ...{ from: '07:00', until: '09:00', minutes: 15, perSlot: 6 },
    });
    expect(setUpSpan({ ...market, releaseAt: '10:30' }).until).toBe('10:00');
  });
});
