import { streetDistricts } from './street-districts';

describe('the street list of the demo town', () => {
  it('has every street of the town once, whatever the house number', () => {
    const rows = streetDistricts([
      { street: 'Lindenstraße 1', resident: true },
      { street: 'Lindenstr. 9', resident: true },
      { street: 'Fernweg 2', resident: false },
    ]);
    expect(rows.map(({ street_key }) => street_key)).toEqual(['lindenstr']);
  });
});
