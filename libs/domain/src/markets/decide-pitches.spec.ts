import fc from 'fast-check';
import { aRow } from '../testing/a-plan-place';
import { decidePitches, type LockedPitch } from './decide-pitches';

const row = (taken = '', ids = 'ABCDE'): LockedPitch[] =>
  aRow(ids).map((place) => ({ ...place, isTaken: taken.includes(place.id) }));
const decide = (wanted: string, taken = '', sideBySide = true) =>
  decidePitches({ pitches: row(taken), wanted: Array.from(wanted), sideBySide });

describe('pitches that stand together', () => {
  it('are given all at once, in the order in which they are locked', () => {
    expect(decide('CB')).toEqual({ outcome: 'given', pitchIds: ['B', 'C'] });
  });

  it('are refused all at once when one is taken', () => {
    expect(decide('BCD', 'C')).toEqual({ outcome: 'refused', reason: 'taken', pitchIds: ['C'] });
  });

  it.each([
    ['', 'none-wanted'],
    ['AX', 'unknown-pitch'],
    ['AA', 'unknown-pitch'],
    ['AC', 'not-side-by-side'],
  ])('"%s" are refused: %s', (wanted, reason) => {
    expect(decide(wanted)).toEqual({ outcome: 'refused', reason });
  });

  it('may lie apart where the office wants it', () => {
    expect(decide('AC', '', false)).toEqual({ outcome: 'given', pitchIds: ['A', 'C'] });
  });

  it('are never given twice and never in part, whoever comes first', () => {
    const asks = fc.array(fc.subarray(Array.from('ABCDE'), { minLength: 1 }), { maxLength: 8 });
    fc.assert(
      fc.property(asks, fc.boolean(), (wanted, sideBySide) => {
        let taken = '';
        for (const one of wanted) {
          const before = taken;
          const decision = decidePitches({ pitches: row(taken), wanted: one, sideBySide });
          if (decision.outcome === 'refused') continue;
          expect([...decision.pitchIds].sort()).toEqual([...one].sort());
          for (const id of decision.pitchIds) expect(before).not.toContain(id);
          taken += decision.pitchIds.join('');
        }
      }),
    );
  });
});
