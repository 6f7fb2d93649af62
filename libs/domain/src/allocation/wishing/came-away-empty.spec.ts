import { cameAwayEmpty } from './came-away-empty';

const registrations = [{ state: 'waiting', hadPlace: false }] as const;

describe('a child came away empty last season', () => {
  it('when it wished and only waited', () => {
    expect(cameAwayEmpty({ handedIn: true, registrations })).toBe(true);
  });

  it('not when it never handed anything in', () => {
    expect(cameAwayEmpty({ handedIn: false, registrations })).toBe(false);
  });

  it.each(['attended', 'missed', 'cancelled', 'confirmed'] as const)(
    'not when it had a place (%s)',
    (state) => {
      const had = [...registrations, { state, hadPlace: true }];
      expect(cameAwayEmpty({ handedIn: true, registrations: had })).toBe(false);
    },
  );
});
