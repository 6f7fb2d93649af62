import { translatorFor, type Translator } from '@dabei/words';
import { emptyBooth, type BoothDraft } from './booth-draft';
import { fieldOfGap, gapsOf, gapText } from './booth-gaps';

const complete: BoothDraft = {
  ...emptyBooth,
  association: 'Angelverein',
  title: 'Dosenwerfen',
  about: 'Drei Würfe.',
  width: '3',
  depth: '3',
  agesFrom: '6',
  agesUntil: '10',
  access: 'step-free',
  languages: ['de'],
  insured: true,
};
/** One wrong thing each, and the field that mends it. */
const wrong: [Partial<BoothDraft>, string][] = [
  [{ title: ' ' }, 'title'],
  [{ about: '' }, 'about'],
  [{ depth: '' }, 'width'],
  [{ tent: true, tentWidth: '4', tentDepth: '3', ballast: true }, 'tentWidth'],
  [{ tent: true, tentWidth: '3', tentDepth: '3' }, 'ballast'],
  [{ power: true, connector: 'schuko' }, 'watts'],
  [{ power: true, watts: '500' }, 'connector'],
  [{ power: true, watts: '4000', connector: 'schuko' }, 'connector'],
  [{ kind: 'food', water: true }, 'certificate'],
  [{ kind: 'food', certificate: true }, 'water'],
  [{ vehicle: true }, 'vehicleLength'],
  [{ insured: false }, 'insured'],
  [{ agesFrom: '' }, 'agesFrom'],
  [{ agesFrom: '12' }, 'agesFrom'],
  [{ access: '' }, 'access'],
  [{ languages: [] }, 'languages'],
];

describe('what is missing in an application', () => {
  let german: Translator;
  beforeAll(async () => {
    german = await translatorFor('de', 'booths');
  });

  it('is nothing once everything is said', () => {
    expect(gapsOf(complete)).toEqual([]);
  });

  it.each(wrong)('%j leads to %s, with a sentence', (changes, field) => {
    const draft = { ...complete, ...changes };
    const gaps = gapsOf(draft);
    expect(gaps.map(fieldOfGap)).toEqual([field]);
    const said = gaps.map((gap) => gapText(gap, draft, german));
    expect(said[0]).toMatch(/^[A-ZÄÖÜ].*\.$/);
  });

  it('names the figures of a socket that is too weak', () => {
    const draft: BoothDraft = { ...complete, power: true, watts: '4000', connector: 'schuko' };
    expect(gapsOf(draft).map((gap) => gapText(gap, draft, german))).toEqual([
      'Diese Steckdose trägt nur 3.680 Watt. Bitte wählen Sie eine größere.',
    ]);
  });
});
