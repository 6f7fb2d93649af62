import { momentsOf } from './on-stage';

const act = (from: string, until: string) => ({
  ...{ title: from, about: '' },
  startsAt: `2027-09-19T${from}:00Z`,
  endsAt: `2027-09-19T${until}:00Z`,
});
const acts = [act('09:00', '09:30'), act('09:40', '10:00'), act('10:10', '10:30')];
const at = (time: string): number => Date.parse(`2027-09-19T${time}:00Z`);

describe('what is on now', () => {
  it('is one act, and the next is the one after it', () => {
    expect(momentsOf(acts, true, at('09:00'))).toEqual(['now', 'next', 'later']);
    expect(momentsOf(acts, true, at('09:50'))).toEqual(['over', 'now', 'next']);
  });

  it('is nothing while the stage is set up', () => {
    expect(momentsOf(acts, true, at('09:35'))).toEqual(['over', 'next', 'later']);
  });

  it('is nothing before the day, and everything is over after it', () => {
    expect(momentsOf(acts, false, at('08:00'))).toEqual(['later', 'later', 'later']);
    expect(momentsOf(acts, false, at('18:00'))).toEqual(['over', 'over', 'over']);
  });
});
