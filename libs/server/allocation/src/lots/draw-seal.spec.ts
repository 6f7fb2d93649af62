import { newNonce, newSecret } from '@dabei/server/platform';
import { canonicalBytes, commitmentTo, hashOfBytes, lotsOf, seedOf } from '@dabei/server/lots';
import fc from 'fast-check';
import { bytesOfHashes, frozenBytes, hashesOf, type FrozenList } from './frozen-wishes';

const hex = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((all) => Buffer.from(all).toString('hex'));
const someNonces = fc.uniqueArray(hex(16), { minLength: 1, maxLength: 30 });

const secret = '11'.repeat(32);
const aList = (nonce: string, more: Partial<FrozenList> = {}): FrozenList => ({
  nonce,
  salt: '00'.repeat(16),
  wishes: ['klettern', 'zoo'],
  maxPlaces: 3,
  limits: [],
  ...more,
});

describe('canonical bytes', () => {
  it('are the same for the same content, whatever the order of the keys', () => {
    expect(canonicalBytes({ b: 1, a: [{ d: 2, c: 'ä' }] })).toEqual(
      canonicalBytes({ a: [{ c: 'a\u0308', d: 2 }], b: 1 }),
    );
    expect(canonicalBytes({ b: 1, a: null }).toString()).toBe('{"a":null,"b":1}\n');
  });
});

describe('frozen wishes', () => {
  const [one, other] = [aList('aa'), aList('bb', { wishes: ['zoo'] })];

  it('are the same bytes in any order of lists, groups, members and limits', () => {
    const group = { salt: '11', members: ['aa', 'bb'], together: 'only' as const };
    const limits = [
      { events: ['zoo', 'klettern'], atMost: 1 },
      { events: ['bad', 'zoo'], atMost: 2 },
    ];
    const first = frozenBytes({ lists: [{ ...one, limits }, other], groups: [group] });
    const turned = [...limits].reverse().map((limit) => ({
      ...limit,
      events: [...limit.events].reverse(),
    }));
    const second = frozenBytes({
      lists: [other, { ...one, limits: turned }],
      groups: [{ ...group, members: ['bb', 'aa'] }],
    });
    expect(first).toEqual(second);
  });

  it('are other bytes as soon as one wish changes its rank', () => {
    const before = frozenBytes({ lists: [one], groups: [] });
    const after = frozenBytes({
      lists: [aList('aa', { wishes: ['zoo', 'klettern'] })],
      groups: [],
    });
    expect(hashOfBytes(before)).not.toBe(hashOfBytes(after));
  });

  it('can be told from hashes alone, so that a list may stay closed', () => {
    const frozen = { lists: [one, other], groups: [] };
    expect(bytesOfHashes(hashesOf(frozen))).toEqual(frozenBytes(frozen));
    expect(frozenBytes(frozen).toString()).not.toContain('klettern');
  });

  it('have another hash with another salt: nobody finds a list by guessing', () => {
    const [salted] = hashesOf({ lists: [aList('aa', { salt: '01' })], groups: [] }).lists;
    expect(salted?.hash).not.toBe(hashesOf({ lists: [one], groups: [] }).lists[0]?.hash);
  });

  it('refuse two lists with one nonce', () => {
    expect(() => frozenBytes({ lists: [one, one], groups: [] })).toThrow('share a nonce');
  });
});

describe('the seal', () => {
  it('binds the lists and the secret', () => {
    const frozen = hashOfBytes(Buffer.from('lists'));
    const commitment = commitmentTo(frozen, secret);
    expect(commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(commitmentTo(hashOfBytes(Buffer.from('others')), secret)).not.toBe(commitment);
    expect(commitmentTo(frozen, '12'.repeat(32))).not.toBe(commitment);
  });

  it('mixes in the public number, spaces aside', () => {
    expect(seedOf(secret, ' 3  14 15 ')).toBe(seedOf(secret, '3 14 15'));
    expect(seedOf(secret, '3 14 16')).not.toBe(seedOf(secret, '3 14 15'));
  });

  it('makes nonces and secrets nobody saw before', () => {
    expect(newNonce()).toMatch(/^[0-9a-f]{32}$/);
    expect(newSecret()).toMatch(/^[0-9a-f]{64}$/);
    expect(newSecret()).not.toBe(newSecret());
  });
});

describe('lots', () => {
  it('are the numbers 1 to n, each once', () => {
    fc.assert(
      fc.property(hex(32), someNonces, (seed, nonces) => {
        const lots = [...lotsOf(seed, nonces).values()].sort((a, b) => a - b);
        expect(lots).toEqual(nonces.map((_, index) => index + 1));
      }),
    );
  });

  it('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(hex(32), someNonces, (seed, nonces) => {
        const turned = lotsOf(seed, [...nonces].reverse());
        for (const [nonce, lot] of lotsOf(seed, nonces)) expect(turned.get(nonce)).toBe(lot);
      }),
    );
  });

  it('keep the order of two lists whoever else takes part', () => {
    fc.assert(
      fc.property(hex(32), someNonces, hex(16), (seed, nonces, guest) => {
        fc.pre(!nonces.includes(guest));
        const without = [...lotsOf(seed, nonces).keys()];
        const together = [...lotsOf(seed, [guest, ...nonces]).keys()];
        expect(together.filter((nonce) => nonce !== guest)).toEqual(without);
      }),
    );
  });

  it('are others for another public number', () => {
    const nonces = Array.from({ length: 50 }, (_, index) => index.toString(16).padStart(32, '0'));
    const one = lotsOf(seedOf(secret, '1'), nonces);
    const other = lotsOf(seedOf(secret, '2'), nonces);
    expect([...one.keys()]).not.toEqual([...other.keys()]);
  });

  it('refuse two lists with one nonce', () => {
    expect(() => lotsOf('00', ['aa', 'aa'])).toThrow('share a nonce');
  });

  it('give every list every number equally often (chi-square over 6,000 fixed seeds)', () => {
    const nonces = Array.from({ length: 6 }, (_, index) => index.toString(16).padStart(32, '0'));
    const seeds = Array.from({ length: 6000 }, (_, index) => seedOf(secret, String(index)));
    const counts = new Map<string, number>();
    for (const seed of seeds) {
      for (const [nonce, lot] of lotsOf(seed, nonces)) {
        const cell = `${nonce} ${String(lot)}`;
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
    }
    const expected = seeds.length / nonces.length;
    const chiSquare = [...counts.values()].reduce(
      (sum, count) => sum + (count - expected) ** 2 / expected,
      0,
    );
    expect(counts.size).toBe(36);
    // 25 degrees of freedom; 44.3 is exceeded by one fair set of seeds in a hundred.
    expect(chiSquare).toBeLessThan(44.3);
  });
});
