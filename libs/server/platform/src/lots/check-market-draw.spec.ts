import { checkMarketDraw } from './check-market-draw';
import { commitmentTo, hashOfBytes, seedOf } from './draw-seal';
import { frozenLineBytes, lotsOfLine, type FrozenLine } from './market-line';

const line: FrozenLine = {
  parties: [
    { nonce: '0a'.repeat(16), circle: 'all' },
    { nonce: '0b'.repeat(16), circle: 'helper' },
    { nonce: '0c'.repeat(16), circle: 'all' },
  ],
};
const secret = '7f'.repeat(32);

function aFile(of: FrozenLine = line) {
  const frozen = frozenLineBytes(of).toString('utf8');
  const seed = seedOf(secret, '1234567');
  return {
    format: 'dabei-market-draw/1',
    title: 'Kleiderbörse',
    seal: {
      commitment: commitmentTo(hashOfBytes(Buffer.from(frozen)), secret),
      source: 'Spiel 77',
    },
    number: '1234567',
    secret,
    seed,
    frozen,
    lots: [...lotsOfLine(seed, of)].map(([nonce, lot]) => ({ nonce, lot })),
  };
}
const wrong = (content: unknown): string[] =>
  checkMarketDraw(content).flatMap(({ check, ok }) => (ok ? [] : [check]));

describe('the file of a market draw', () => {
  it('fits together', () => {
    expect(wrong(aFile())).toEqual([]);
  });

  it('shows a party that came in after the seal', () => {
    const { commitment } = aFile().seal;
    const later = {
      parties: [...line.parties, { nonce: '0d'.repeat(16), circle: 'all' as const }],
    };
    expect(wrong({ ...aFile(later), seal: { commitment, source: '' } })).toEqual(['seal']);
  });

  it('shows another number, and lots that were changed by hand', () => {
    expect(wrong({ ...aFile(), number: '7654321' })).toEqual(['seed']);
    const swapped = aFile().lots.map(({ nonce, lot }) => ({ nonce, lot: lot === 1 ? 2 : 1 }));
    expect(wrong({ ...aFile(), lots: swapped })).toEqual(['lots']);
  });

  it('is no file before the draw, and none with other bytes or a name twice', () => {
    expect(wrong({ ...aFile(), number: null })).toEqual(['format']);
    expect(wrong({ ...aFile(), frozen: aFile().frozen.trim() })).toEqual(['format']);
    const [one] = line.parties;
    const frozen = `${aFile().frozen.slice(0, -3)},${JSON.stringify(one)}]}\n`;
    expect(wrong({ ...aFile(), frozen })).toEqual(['format']);
    expect(wrong('nothing')).toEqual(['format']);
  });
});
