import { isNarrowed, pageParams, sortOf, standingsOf, toggledStanding } from './people-filter';

describe('the filter of participants stands in the address', () => {
  it('asks the API only for what it knows and what is filled', () => {
    expect(
      pageParams({
        q: 'mia',
        stand: '',
        von: 'morgen',
        bis: '2027-07-01',
        auftrag: 'x',
        nach: 'id',
      }),
    ).toEqual({ q: 'mia', bis: '2027-07-01', nach: 'id' });
  });

  it('switches states on and off, in one order', () => {
    expect(toggledStanding({}, 'missed')).toBe('missed');
    expect(toggledStanding({ stand: 'missed' }, 'waiting')).toBe('missed,waiting');
    expect(toggledStanding({ stand: 'missed' }, 'missed')).toBeNull();
    expect(standingsOf({ stand: 'missed,nonsense,placed' })).toEqual(['placed', 'missed']);
  });

  it('shows the newest first, names and days from the start', () => {
    expect(sortOf({})).toEqual({ sort: 'pressed', order: 'down' });
    expect(sortOf({ sort: 'name' })).toEqual({ sort: 'name', order: 'up' });
    expect(sortOf({ sort: 'event', order: 'down' })).toEqual({ sort: 'event', order: 'down' });
  });

  it('a campaign alone does not narrow it', () => {
    expect(isNarrowed({ aktion: 'sommer' })).toBe(false);
    expect(isNarrowed({ aktion: 'sommer', offen: '1' })).toBe(true);
  });
});
