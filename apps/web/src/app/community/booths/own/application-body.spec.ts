import type { OwnBooth } from '@dabei/contracts';
import { draftOf, emptyBooth, writingOf } from '../../../shared/booth-form/booth-draft';
import { bodyOf } from './application-body';

const kept = {
  writing: writingOf({ ...emptyBooth, association: 'Angelverein', title: 'Dosen' }),
  contact: { name: 'Ada Sommer', phone: '02855 1' },
} as OwnBooth;

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
});
