import type { OwnBooth } from '@dabei/contracts';
import { draftOf, emptyBooth, writingOf } from '../../../shared/booth-form/booth-draft';
import { bodyOf } from './application-body';

const kept = {
  writing: writingOf({ ...emptyBooth, association: 'Angelverein', title: 'Dosen' }),
  contact: { name: 'Ada Sommer', phone: '02855 1' },
} as OwnBooth;

const person = { name: 'Ada Sommer', phone: '02855 1' };

describe('what of an application can be kept now', () => {
  it('is everything that can be read', () => {
    const draft = { ...draftOf(kept.writing), title: 'Dosenwerfen' };
    expect(bodyOf(draft, { name: 'Ali Sommer', phone: '' }, kept)).toEqual({
      ...kept.writing,
      title: 'Dosenwerfen',
      contact: { name: 'Ali Sommer', phone: null },
    });
  });

  it('is what was kept before where a field would be refused', () => {
    const draft = {
      ...draftOf(kept.writing),
      association: ' ',
      title: 'x'.repeat(81),
      water: true,
    };
    expect(bodyOf(draft, { name: '', phone: 'abc' }, kept)).toEqual({
      ...kept.writing,
      needs: { ...kept.writing.needs, water: true },
      contact: kept.contact,
    });
  });

  it('never forgets a measure over one that is typed anew', () => {
    const needs = {
      ...kept.writing.needs,
      size: { widthCm: 350, depthCm: 300 },
      tent: { widthCm: 300, depthCm: 300, ballastPromised: true },
      ages: { from: 3, until: 12 },
      power: { watts: 2400, connector: 'schuko' as const },
      tables: 2,
    };
    const stageWish = { title: 'Tanz', minutes: 15 };
    const before = { ...kept, writing: { ...kept.writing, needs, stageWish } };
    const written = draftOf(before.writing);
    const half = {
      ...{ depth: '', tentDepth: '3,', agesUntil: '', watts: '2400W', tables: 'x' },
      ...{ actMinutes: '', about: 'x'.repeat(4001) },
    };
    expect(bodyOf({ ...written, ...half }, person, before)).toMatchObject({
      ...{ needs, stageWish, about: '' },
    });
    const empty = { ...written, width: '', depth: '', agesFrom: '', agesUntil: '', watts: '' };
    expect(bodyOf(empty, person, before).needs).toMatchObject({
      ...{ size: null, ages: null, power: { watts: null } },
    });
  });
});
