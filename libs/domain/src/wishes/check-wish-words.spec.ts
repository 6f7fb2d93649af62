import { checkWish, mayApproveWish, type WishToCheck } from './check-wish-words';

const rules = { priceLimitCents: 3000, vouchersAllowed: false };
const aWish = (values: Partial<WishToCheck> = {}): WishToCheck => ({
  kind: 'toy',
  ageBand: '6-8',
  words: 'Ein Puzzle mit Pferden',
  size: '',
  colour: '',
  priceCents: 2000,
  children: 1,
  ...values,
});
const codes = (values: Partial<WishToCheck>, with_ = rules): string[] =>
  checkWish(aWish(values), with_).map(({ code, weight }) => `${code} ${weight}`);

describe('a wish before it is printed', () => {
  it.each([
    'Ferngesteuertes Auto',
    'Magnetspiel',
    'Pferdebuch',
    'Puppe mit Pferd',
    'Elektronische Spielkasse',
    'Schminkkoffer',
    'Heißklebepistole',
    'Wasserpistole',
    'Kuscheltier Hund',
    'Spielgeld für den Kaufladen',
    'Ein Tablet für die Schule',
    'Basketball',
    'Lego Ninjago für Kinder ab 8',
  ])('%s is fine', (words) => {
    expect(codes({ words })).toEqual([]);
  });

  it('keeps the price limit, for a group wish per child', () => {
    expect(codes({ priceCents: 3001 })).toEqual(['too-expensive refuse']);
    expect(codes({ priceCents: 3000 })).toEqual([]);
    expect(codes({ priceCents: 9000, children: 3 })).toEqual([]);
    expect(codes({ priceCents: null })).toEqual(['price-missing hint']);
  });

  it.each([
    ['Bargeld', 'cash refuse'],
    ['20 Euro', 'cash refuse'],
    ['Ein Taschenmesser', 'weapon refuse'],
    ['Ein lebendes Kaninchen', 'animal refuse'],
    ['Einen Hund', 'animal hint'],
    ['E-Zigarette', 'alcohol-tobacco refuse'],
    ['Medikamente', 'medicine refuse'],
    ['Gutschein Spielwarengeschäft', 'voucher refuse'],
  ])('%s: %s', (words, finding) => {
    expect(codes({ words })).toEqual([finding]);
  });

  it('may be a voucher where the campaign says so', () => {
    expect(
      codes({ words: 'Gutschein Kino', kind: 'voucher' }, { ...rules, vouchersAllowed: true }),
    ).toEqual([]);
    expect(codes({ words: 'Etwas Schönes', kind: 'voucher' })).toEqual(['voucher refuse']);
  });

  it.each([
    ['Winterparka', 'clothes'],
    ['Sportschuhe', 'sport'],
    ['Fußballtrikot', 'sport'],
  ] as const)('%s needs a size, and a colour helps', (words, kind) => {
    const found = codes({
      words,
      kind: kind === 'sport' && words.includes('trikot') ? 'clothes' : kind,
    });
    expect(found).toEqual(['size-missing refuse', 'colour-missing hint']);
  });

  it('finds size and colour in the words as well as in their fields', () => {
    expect(codes({ words: 'Winterparka dunkelblau, Größe 158', kind: 'clothes' })).toEqual([]);
    expect(codes({ words: 'Jacke', kind: 'clothes', size: '128', colour: 'rot' })).toEqual([]);
  });

  it('may be a surprise, with a band of years and without words', () => {
    expect(codes({ kind: 'surprise', words: '' })).toEqual([]);
    expect(codes({ kind: 'surprise', words: '', ageBand: null })).toEqual(['age-missing refuse']);
    expect(codes({ words: ' ' })).toEqual(['words-missing refuse']);
  });

  it.each([
    ['Bitte anrufen: 0281 12345678', 'says-contact never'],
    ['mama.muster@example.org', 'says-contact never'],
    ['Schicken an Lindenstraße 12', 'says-address never'],
    ['Ranzen für die Grundschule Regenbogen', 'says-institution refuse'],
    ['Puppe für Melina', 'maybe-name hint'],
    ['Ich heiße Tarek und wünsche mir Knete', 'maybe-name hint'],
  ])('%s tells too much: %s', (words, finding) => {
    expect(codes({ words })).toContain(finding);
  });

  it('takes no toy, no brand and no set number for a name, a phone or an address', () => {
    for (const words of ['Spielzeug von Playmobil', 'Buch für Mädchen', 'Lego 42110', 'Auto 1:16'])
      expect(codes({ words })).toEqual([]);
  });

  it('says the gravest first', () => {
    const found = checkWish(aWish({ words: 'Für Melina, 0281 12345678', priceCents: 9000 }), rules);
    expect(found.map(({ weight }) => weight)).toEqual(['never', 'refuse', 'hint']);
  });
});

describe('approving a wish', () => {
  const found = (words: string, priceCents = 2000) =>
    checkWish(aWish({ words, priceCents }), rules);

  it('needs a reason where something speaks against it, hints do not', () => {
    expect(mayApproveWish(found('Knete'), null).outcome).toBe('yes');
    expect(mayApproveWish(found('Puppe für Melina'), null).outcome).toBe('yes');
    expect(mayApproveWish(found('Knete', 4000), null)).toEqual({
      outcome: 'refused',
      reason: 'reason-needed',
    });
    expect(mayApproveWish(found('Knete', 4000), 'Spende deckt den Rest').outcome).toBe('yes');
  });

  it('is never possible while the words lead to the family', () => {
    expect(mayApproveWish(found('Anrufen: 0281 12345678'), 'trotzdem')).toEqual({
      outcome: 'refused',
      reason: 'tells-who',
    });
  });
});
