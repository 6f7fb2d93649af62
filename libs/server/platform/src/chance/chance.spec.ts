import { randomBytes as systemBytes } from 'node:crypto';
import { randomBytes, randomInt, randomUUID, throwDiceWith, uuidv7 } from './chance';
import { seededDice } from '../testing/seeded-dice';

describe('what is left to chance', () => {
  afterEach(() => {
    throwDiceWith(systemBytes);
  });

  it('is another thing each time', () => {
    const made = Array.from({ length: 1000 }, () => [randomUUID(), uuidv7()]).flat();
    expect(new Set(made).size).toBe(2000);
    expect(randomBytes(32).equals(randomBytes(32))).toBe(false);
  });

  it('is the same with the same dice, and another with others', () => {
    const thrown = (seed: string) => {
      throwDiceWith(seededDice(seed));
      return [randomUUID(), randomBytes(40).toString('hex'), randomInt(1_000_000)];
    };
    expect(thrown('a')).toEqual(thrown('a'));
    expect(thrown('a')).not.toEqual(thrown('b'));
  });

  it('sorts ids by when they were made, also a thousand of one millisecond', () => {
    const ids = Array.from({ length: 5000 }, uuidv7);
    expect(ids.toSorted()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
  });

  it('counts a number that would come more often as not thrown', () => {
    const words = [0xffff_ffff, 0xffff_fffe, 7];
    throwDiceWith(() => {
      const word = Buffer.alloc(4);
      word.writeUInt32BE(words.shift() ?? 0);
      return word;
    });
    expect(randomInt(10)).toBe(7);
    expect(words).toEqual([]);
  });
});
