import { fillTemplate, placeholdersFor, staffPlaceholders, templateProblems } from './template';

const values = {
  Name: 'Ada Muster',
  Kind: 'Mia und {Name}',
  Veranstaltung: 'Floß <bauen>',
  Wann: 'Dienstag',
  Wo: "Am See, 'Haus'",
  Treffpunkt: '',
};

describe('a template', () => {
  it('is filled in one pass, so that a name is never read as a placeholder', () => {
    expect(fillTemplate('{Kind}: { Veranstaltung } ({Wo})', values)).toBe(
      "Mia und {Name}: Floß <bauen> (Am See, 'Haus')",
    );
  });

  it('names what it does not know, with the position', () => {
    expect(templateProblems('Liebe {Eltern}, {Kind} und {kind}')).toEqual([
      { text: '{Eltern}', position: 7 },
      { text: '{kind}', position: 28 },
    ]);
  });

  it.each([
    ['{Kind', '{', 1],
    ['ein } allein', '}', 5],
    ['{{Kind}}', '{', 1],
    ['{}', '{}', 1],
    ['{count, plural, other {x}}', '{', 1],
  ])('refuses %s', (text, bracket, position) => {
    expect(templateProblems(text)[0]).toEqual({ text: bracket, position });
  });

  it('says nothing about children to organisers', () => {
    expect(placeholdersFor({ families: true, staff: true })).toBe(staffPlaceholders);
    expect(templateProblems('{Kind}', staffPlaceholders)).toHaveLength(1);
    expect(templateProblems('{Wann}', staffPlaceholders)).toEqual([]);
  });
});
