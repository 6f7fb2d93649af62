import { emptyVolunteer, isYoung, pressOf, type VolunteerDraft } from './volunteer-draft';

const heldOn = '2027-09-19';
const draft: VolunteerDraft = {
  ...emptyVolunteer,
  name: ' Mia Sommer ',
  email: 'mia@example.org ',
  day: '20',
  month: '9',
  year: '2009',
  parentName: 'Ada Sommer',
  parentEmail: 'ada@example.org',
};
const press = (changes: Partial<VolunteerDraft> = {}) =>
  pressOf({ ...draft, ...changes }, { heldOn, shiftIds: ['a', 'b'], orWait: ['b'] }, 'de');

describe('who wants to help', () => {
  it('is young until the very birthday, on the day itself', () => {
    expect(isYoung(draft, heldOn)).toBe(true);
    expect(isYoung({ ...draft, day: '19' }, heldOn)).toBe(false);
    expect(isYoung(emptyVolunteer, heldOn)).toBe(false);
  });

  it('names the parents when young, with what was typed and nothing else', () => {
    expect(press()).toEqual({
      shiftIds: ['a', 'b'],
      orWait: ['b'],
      person: {
        name: 'Mia Sommer',
        phone: null,
        birthDate: '2009-09-20',
        parent: { name: 'Ada Sommer', email: 'ada@example.org', phone: null },
      },
      email: 'mia@example.org',
      language: 'de',
    });
  });

  it('sends nothing about parents of a grown-up, also when they were typed before', () => {
    expect(press({ day: '19' }).person.parent).toBeNull();
  });
});
