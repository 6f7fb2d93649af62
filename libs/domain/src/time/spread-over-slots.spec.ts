import fc from 'fast-check';
import { slotTimes, spreadOverSlots, type SlotSeeker } from './spread-over-slots';

const span = { from: '07:00', until: '08:00', minutes: 15, perSlot: 3 };
const seeker = (id: string, fixed: string | null = null): SlotSeeker => ({ id, fixed });

describe('times for people who must not all come at once', () => {
  it('are as many as end in time', () => {
    expect(slotTimes(span)).toEqual(['07:00', '07:15', '07:30', '07:45']);
    expect(slotTimes({ ...span, until: '07:59' })).toHaveLength(3);
    expect(slotTimes({ ...span, until: '06:00' })).toEqual([]);
  });

  it('are kept where they were promised, even too many of them', () => {
    const promised = ['a', 'b', 'c', 'd'].map((id) => seeker(id, '07:15'));
    const { given } = spreadOverSlots([...promised, seeker('e'), seeker('f', '06:30')], span);
    expect(promised.map(({ id }) => given.get(id))).toEqual(Array(4).fill('07:15'));
    expect(given.get('e')).toBe('07:00');
    expect(given.get('f')).toBe('06:30');
  });

  const someSeekers = fc
    .array(fc.constantFrom(null, null, null, '07:00', '07:45'), { maxLength: 20 })
    .map((all) => all.map((fixed, at) => seeker(String(at), fixed)));

  it('are even, in order, never in a full slot, and nobody is left while there is room', () => {
    fc.assert(
      fc.property(someSeekers, fc.integer({ min: 1, max: 5 }), (seekers, perSlot) => {
        const { given, leftOver } = spreadOverSlots(seekers, { ...span, perSlot });
        const times = slotTimes(span);
        const load = (only: (one: SlotSeeker) => boolean) =>
          times.map((t) => seekers.filter((one) => only(one) && given.get(one.id) === t).length);
        const all = load(() => true);
        const promised = load(({ fixed }) => fixed !== null);
        all.forEach((count, at) => {
          expect(count).toBeLessThanOrEqual(Math.max(perSlot, promised[at] ?? 0));
        });
        if (leftOver.length > 0) expect(Math.min(...all)).toBeGreaterThanOrEqual(perSlot);
        // whoever got a time did not get it in a slot that is fuller by two than another
        all.forEach((count, at) => {
          if (count > (promised[at] ?? 0)) expect(count - Math.min(...all)).toBeLessThanOrEqual(1);
        });
        const open = seekers
          .filter(({ fixed }) => fixed === null)
          .flatMap(({ id }) => given.get(id) ?? []);
        expect(open).toEqual([...open].sort());
        expect(given.size + leftOver.length).toBe(seekers.length);
      }),
    );
  });
});
