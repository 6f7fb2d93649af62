import { readStreets } from './read-streets';

describe('a street list', () => {
  it('has each street once, however it is written', () => {
    expect(
      readStreets([
        ['Straßen der Stadt', null],
        ['Stadtteil', 'Straße', 'Postleitzahl'],
        ['Spellen', 'Am Deich', 46562],
        ['Voerde-Mitte', 'Lindenstraße'],
        [null, null],
        ['Voerde-Mitte', 'Lindenstr.'],
      ]),
    ).toEqual({
      streets: [
        { key: 'amdeich', street: 'Am Deich', district: 'Spellen' },
        { key: 'lindenstr', street: 'Lindenstraße', district: 'Voerde-Mitte' },
      ],
      missingColumns: [],
      problems: [],
    });
  });

  it('names each row that says nothing sure', () => {
    const { problems } = readStreets([
      ['Straße', 'Ortsteil'],
      ['Am Deich', 'Spellen'],
      ['', 'Spellen'],
      ['Lindenstr.', null],
      ['am deich', 'Möllen'],
      ['4711', 'Spellen'],
      ['=1+1', 'Spellen'],
      ['Marktplatz', 'x'.repeat(81)],
    ]);
    expect(problems.map(({ row, column, code, hint }) => [row, column, code, hint])).toEqual([
      [3, 'Straße', 'missing', null],
      [4, 'Ortsteil', 'missing', null],
      [5, 'Ortsteil', 'two-districts', '2'],
      [6, 'Straße', 'no-street', null],
      [7, 'Straße', 'formula', null],
      [8, 'Ortsteil', 'too-long', '80'],
    ]);
  });

  it('needs both columns', () => {
    expect(
      readStreets([
        ['Name', 'Stadtteil'],
        ['a', 'b'],
      ]).missingColumns,
    ).toEqual(['Straße']);
  });
});
