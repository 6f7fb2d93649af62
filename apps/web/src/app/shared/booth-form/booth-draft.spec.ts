import type { BoothWriting } from '@dabei/contracts';
import { draftOf, emptyBooth, needsOf, writingOf, type BoothDraft } from './booth-draft';

const writing: BoothWriting = {
  association: 'Angelverein Voerde',
  title: 'Waffeln',
  about: 'Frisch vom Eisen.',
  kind: 'food',
  needs: {
    size: { widthCm: 350, depthCm: 300 },
    tent: { widthCm: 300, depthCm: 300, ballastPromised: true },
    tables: 2,
    power: { watts: 2400, connector: 'schuko' },
    water: true,
    food: { hygieneCertificate: true },
    vehicle: { lengthCm: 450 },
    insured: true,
    ages: { from: 3, until: 12 },
    access: 'step-free',
    languages: ['de', 'tr'],
  },
  stageWish: { title: 'Seemannslieder', minutes: 15 },
  together: 'Hafen',
};
const typed = (changes: Partial<BoothDraft>): BoothDraft => ({ ...emptyBooth, ...changes });

describe('an application as it is typed', () => {
  it('says the same when it comes back', () => {
    expect(writingOf(draftOf(writing))).toEqual(writing);
    const empty = writingOf(emptyBooth);
    expect(writingOf(draftOf(empty))).toEqual(empty);
  });

  it('keeps what is whole while something else is half typed', () => {
    const half = { width: '3', title: 'Dosen', agesFrom: '6', stage: true, actTitle: 'Tanz' };
    expect(writingOf(typed(half))).toMatchObject({
      title: 'Dosen',
      needs: { size: null, ages: null },
      stageWish: null,
    });
  });

  it('asks for nothing that is not needed any more', () => {
    const off = { ...draftOf(writing), power: false, tent: false, vehicle: false };
    expect(needsOf(off)).toMatchObject({ power: null, tent: null, vehicle: null });
    expect(needsOf({ ...off, kind: 'activity' }).food).toBeNull();
  });

  it('remembers that power and a vehicle are wanted before the figures are known', () => {
    expect(needsOf(typed({ power: true, vehicle: true }))).toMatchObject({
      power: { watts: null, connector: null },
      vehicle: { lengthCm: null },
    });
  });
});
