import fc from 'fast-check';
import { decideNumber, freeNumbers, type NumberRoom } from './decide-number';

const room = (changes: Partial<NumberRoom> = {}): NumberRoom => ({
  limit: 5,
  taken: new Set([1]),
  reserved: new Set([2]),
  someoneWaits: false,
  keeps: null,
  ...changes,
});
const number = (of: number) => ({ outcome: 'number', number: of });

describe('a seller number', () => {
  it('is the lowest that nobody has and nobody keeps', () => {
    expect(decideNumber(room())).toEqual(number(3));
    expect(freeNumbers(room())).toEqual([3, 4, 5]);
  });

  it('is the kept one on request, also while others wait', () => {
    expect(decideNumber(room({ keeps: 2 }))).toEqual(number(2));
    expect(decideNumber(room({ keeps: 2, someoneWaits: true }))).toEqual(number(2));
  });

  it('is another where the kept one is gone, was never kept or no longer exists', () => {
    expect(decideNumber(room({ keeps: 1 }))).toEqual(number(3));
    expect(decideNumber(room({ keeps: 4 }))).toEqual(number(3));
    expect(decideNumber(room({ keeps: 9, reserved: new Set([9]) }))).toEqual(number(2));
  });

  it('is a place in the line when all are gone or somebody waits', () => {
    const full = room({ taken: new Set([1, 3, 4, 5]) });
    expect(decideNumber(full)).toEqual({ outcome: 'waiting' });
    expect(decideNumber(room({ someoneWaits: true }))).toEqual({ outcome: 'waiting' });
  });

  it('is never given twice nor beyond the limit, in whatever order people come', () => {
    const seekers = fc.array(fc.option(fc.integer({ min: 1, max: 12 })), { maxLength: 40 });
    const kept = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(seekers, kept, fc.nat(12), (all, keeping, limit) => {
        const taken = new Set<number>();
        const reserved = new Set(keeping);
        let waiting = 0;
        for (const keeps of all) {
          const someoneWaits = waiting > 0;
          const decision = decideNumber({ limit, taken, reserved, someoneWaits, keeps });
          if (decision.outcome === 'waiting') {
            waiting += 1;
            continue;
          }
          expect(taken.has(decision.number)).toBe(false);
          if (reserved.has(decision.number)) expect(decision.number).toBe(keeps);
          taken.add(decision.number);
        }
        expect(taken.size).toBeLessThanOrEqual(limit);
        expect([...taken].every((one) => one >= 1 && one <= limit)).toBe(true);
        // nobody waits while a number is free
        if (waiting > 0) expect(freeNumbers({ limit, taken, reserved })).toEqual([]);
      }),
    );
  });
});
