import { emptyEntry, entryOf } from './entry-model';

const typed = {
  ...emptyEntry,
  name: ' Kim Berg ',
  phone: '09131 1234',
  parentName: 'Robin Berg',
  consentOnPaper: true,
};

describe('what is typed on the phone', () => {
  it('sends parents and their consent only for somebody under age on the day', () => {
    const young = entryOf({ ...typed, birthDate: '2010-09-20' }, ['a'], '2027-09-19');
    expect(young).toMatchObject({
      shiftIds: ['a'],
      person: { name: 'Kim Berg', parent: { name: 'Robin Berg', phone: null, email: null } },
      email: null,
      consentOnPaper: true,
      foodUntil: null,
    });
    const grown = entryOf({ ...typed, birthDate: '2009-09-19' }, ['a'], '2027-09-19');
    expect([grown.person.parent, grown.consentOnPaper]).toEqual([null, false]);
  });
});
