import { emptyChild, emptyDraft } from './draft';
import { withKnownChildren } from './known-children';

describe('a family we know', () => {
  const mia = { id: 'm', firstName: 'Mia', lastName: 'Yılmaz', birthDate: '2018-03-04' };

  it('starts with its children, and keeps a new one that was typed', () => {
    const { people } = emptyDraft();
    const typed = [
      { ...emptyChild('1'), firstName: 'Mia' },
      { ...emptyChild('2'), firstName: 'Ali' },
    ];
    const { children } = withKnownChildren({ ...people, children: typed }, [mia]);
    expect(children.map(({ firstName, childId }) => [firstName, childId])).toEqual([
      ['Mia', 'm'],
      ['Ali', ''],
    ]);
    expect(children[0]).toMatchObject({ day: '4', month: '3', year: '2018' });
  });
});
