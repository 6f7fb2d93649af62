import fc from 'fast-check';
import { powerConnectors } from './power-connector';
import { mayConnect, powerLoad, type PowerConnection, type PowerDraw } from './power-supply';

const box: PowerConnection = {
  id: 'box 1',
  limitWatts: 6000,
  sockets: { schuko: 3, 'cee-16': 1, 'cee-32': 0 },
};
const draw = (boothId: string, watts: number, changes: Partial<PowerDraw> = {}): PowerDraw => ({
  boothId,
  watts,
  connector: 'schuko',
  ...changes,
});
const named = { by: 'staff-1', reason: 'the waffles start after the show' };
const refusalsOf = (...given: Parameters<typeof mayConnect>) => {
  const verdict = mayConnect(...given);
  return verdict.outcome === 'refused' ? verdict.refusals.map(({ reason }) => reason) : [];
};

describe('a power connection', () => {
  it('shows its sum and what is left', () => {
    expect(powerLoad(box, [draw('a', 2000), draw('b', 1500)])).toEqual({
      watts: 3500,
      freeWatts: 2500,
      freeSockets: { schuko: 1, 'cee-16': 1, 'cee-32': 0 },
    });
  });

  it('takes a booth up to its limit exactly, and not a watt more', () => {
    const others = [draw('a', 3000)];
    expect(mayConnect(box, others, draw('b', 3000))).toEqual({
      outcome: 'connected',
      draws: [draw('a', 3000), draw('b', 3000)],
      overridden: false,
    });
    expect(mayConnect(box, others, draw('b', 3001))).toEqual({
      outcome: 'refused',
      refusals: [{ reason: 'above-limit', limitWatts: 6000, wouldBeWatts: 6001 }],
    });
  });

  it('goes above its limit only with who and why', () => {
    const [others, wanted] = [[draw('a', 3000)], draw('b', 3500)];
    expect(refusalsOf(box, others, wanted, { by: 'staff-1', reason: ' ' })).toEqual([
      'above-limit',
    ]);
    expect(refusalsOf(box, others, wanted, { by: '', reason: 'because' })).toEqual(['above-limit']);
    expect(mayConnect(box, others, wanted, named)).toMatchObject({
      outcome: 'connected',
      overridden: true,
    });
    expect(mayConnect(box, others, draw('b', 1), named)).toMatchObject({ overridden: false });
  });

  it('has no socket more than it has, whoever wants it', () => {
    const three = ['a', 'b', 'c'].map((id) => draw(id, 10));
    expect(refusalsOf(box, three, draw('d', 10), named)).toEqual(['no-socket']);
    expect(refusalsOf(box, three, draw('d', 10, { connector: 'cee-16' }))).toEqual([]);
    expect(refusalsOf(box, [], draw('d', 10, { connector: 'cee-32' }), named)).toEqual([
      'no-socket',
    ]);
    // its own socket is no other's
    expect(refusalsOf(box, three, draw('c', 20))).toEqual([]);
  });

  it('does not burn a socket', () => {
    expect(refusalsOf({ ...box, limitWatts: 9000 }, [], draw('a', 3681), named)).toEqual([
      'connector-too-weak',
    ]);
  });

  it('lets a booth draw less although the sum stays above the limit', () => {
    const above = [draw('a', 3600), draw('b', 3600)];
    expect(refusalsOf(box, above, draw('b', 3000))).toEqual([]);
    expect(refusalsOf(box, above, draw('b', 3650))).toEqual(['above-limit']);
  });

  it('is never above its limit without a named override, whatever is plugged in and out', () => {
    const step = fc.record({
      boothId: fc.constantFrom(...Array.from('abcdefgh')),
      watts: fc.integer({ min: 1, max: 5000 }),
      connector: fc.constantFrom(...powerConnectors),
      override: fc.constantFrom(null, null, { by: '', reason: 'x' }, named),
      out: fc.boolean(),
    });
    const anyBox = fc.record({
      id: fc.constant('box'),
      limitWatts: fc.integer({ min: 0, max: 20_000 }),
      sockets: fc.record({
        schuko: fc.nat(8),
        'cee-16': fc.nat(3),
        'cee-32': fc.nat(2),
      }),
    });
    fc.assert(
      fc.property(anyBox, fc.array(step, { maxLength: 40 }), (connection, steps) => {
        let draws: PowerDraw[] = [];
        let isLifted = false;
        for (const { override, out, ...wanted } of steps) {
          const before = powerLoad(connection, draws).watts;
          if (out) draws = draws.filter(({ boothId }) => boothId !== wanted.boothId);
          else {
            const verdict = mayConnect(connection, draws, wanted, override);
            if (verdict.outcome === 'refused') continue;
            draws = verdict.draws;
            if (verdict.overridden) expect(override).toBe(named);
            isLifted ||= verdict.overridden;
            // and above it the sum only rises with a new one
            const { watts } = powerLoad(connection, draws);
            if (watts > connection.limitWatts && watts > before)
              expect(verdict.overridden).toBe(true);
          }
          const load = powerLoad(connection, draws);
          if (load.freeWatts >= 0) isLifted = false;
          else expect(isLifted).toBe(true);
          expect(Math.min(...Object.values(load.freeSockets))).toBeGreaterThanOrEqual(0);
          expect(new Set(draws.map(({ boothId }) => boothId)).size).toBe(draws.length);
        }
      }),
    );
  });
});
