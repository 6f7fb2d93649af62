import { streetDistricts } from './street-districts';

describe('the street list of the demo town', () => {
  it('has every street of the town once, whatever the house number', () => {
    const rows = streetDistricts(
      [
        { street: 'Lindenstr. 9', resident: true },
        { street: 'Lindenstraße 1', resident: true },
        { street: 'Fernweg 2', resident: false },
      ],
      new Date('2027-01-01T08:00:00Z'),
    );
    expect(rows.map(({ street_key, street }) => [street_key, street])).toEqual([
      ['lindenstr', 'Lindenstraße'],
    ]);
  });
});
