import { aBooth, someNeeds } from '../testing/a-booth';
import type { BoothNeeds } from './booth-needs';
import { needsChange, type BoothSupply } from './needs-change';

const place = {
  id: '1',
  widthCm: 400,
  depthCm: 300,
  zone: 'any',
  hasWater: false,
  isStepFree: true,
  vehicleCm: 0,
} as const;
const box = { id: 'box', limitWatts: 5000, sockets: { schuko: 2, 'cee-16': 0, 'cee-32': 0 } };
const other = { boothId: 'other', watts: 3000, connector: 'schuko' } as const;
const power = { watts: 1000, connector: 'schuko' } as const;
const supply: BoothSupply = {
  place,
  power: { connection: box, draws: [other, { boothId: 'a', ...power }] },
};
const change = (changes: Partial<BoothNeeds>, given = supply, before: Partial<BoothNeeds> = {}) =>
  needsChange(
    aBooth('a', { power, ...before }),
    someNeeds({ power, ...before, ...changes }),
    given,
  );

describe('an association that changes its needs after it was accepted', () => {
  it('stays where it is as long as ground and power do', () => {
    expect(change({})).toEqual({ outcome: 'unchanged' });
    expect(change({ tables: 3, size: { widthCm: 400, depthCm: 300 } })).toEqual({
      outcome: 'stays',
      changed: ['size', 'tables'],
    });
    expect(change({ power: { ...power, watts: 2000 } })).toMatchObject({ outcome: 'stays' });
    expect(change({ power: null })).toEqual({ outcome: 'stays', changed: ['power'] });
    expect(change({ water: true }, { place: null, power: null })).toMatchObject({
      outcome: 'stays',
    });
  });

  it('is refused while something contradicts', () => {
    expect(change({ power: { watts: null, connector: 'schuko' } })).toEqual({
      outcome: 'refused',
      gaps: [{ path: 'power', code: 'watts-missing' }],
    });
  });

  it('is looked at where it does not fit any more, with every reason', () => {
    expect(
      change({
        size: { widthCm: 500, depthCm: 300 },
        water: true,
        power: { ...power, watts: 2001 },
      }),
    ).toEqual({
      outcome: 'office-looks',
      changed: ['size', 'power', 'water'],
      place: [{ reason: 'too-wide', byCm: 100 }, { reason: 'no-water' }],
      power: [{ reason: 'above-limit', limitWatts: 5000, wouldBeWatts: 5001 }],
    });
    expect(change({ power }, { place, power: null }, { power: null })).toMatchObject({
      outcome: 'office-looks',
      power: [{ reason: 'not-connected' }],
    });
  });

  it('is not asked again what the office lifted before', () => {
    expect(change({ tables: 2 }, supply, { water: true })).toEqual({
      outcome: 'stays',
      changed: ['tables'],
    });
  });
});
