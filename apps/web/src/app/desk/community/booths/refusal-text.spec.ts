import { Words } from '../../../shared/words';
import { refusalText } from './refusal-text';

describe('why a booth does not suit', () => {
  const words = new Words();
  beforeAll(() => words.speak('de', 'booths-desk'));

  it('says the figures, and the box by its name', () => {
    const refusal = { reason: 'above-limit', limitWatts: 11_000, wouldBeWatts: 12_400 };
    expect(refusalText(refusal, words, 'V1')).toBe(
      'Der Verteiler V1 trägt 11.000 W; mit diesem Stand wären es 12.400 W.',
    );
    expect(refusalText({ reason: 'no-socket', connector: 'cee-16' }, words)).toBe(
      'Am Verteiler ist keine CEE-Steckdose mit 16 Ampere mehr frei.',
    );
  });

  it('says lengths in metres', () => {
    expect(refusalText({ reason: 'too-wide', byCm: 150 }, words)).toBe(
      'Der Stand ist 1,5 m breiter als der Platz.',
    );
    expect(refusalText({ reason: 'no-room-for-vehicle', vehicleCm: 0 }, words)).toBe(
      'Hier kann kein Fahrzeug stehen bleiben.',
    );
  });

  it('has a sentence for what it does not know', () => {
    expect(refusalText({ reason: 'new-rule' }, words)).toMatch(/^Das passt so nicht\./);
  });
});
