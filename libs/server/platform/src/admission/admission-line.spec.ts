import { AdmissionLine, type Entered } from './admission-line';

/** Two at once, a second of patience; every press takes 100 ms once it has been seen often. */
function aLine(of: { slots?: number; patienceMs?: number } = {}) {
  const clock = { ms: 0 };
  const line = new AdmissionLine({
    ...{ slots: 2, patienceMs: 1000, ...of },
    now: () => clock.ms,
    chance: () => 0,
  });
  // it has learnt how long a press takes
  for (let press = 0; press < 100; press += 1) {
    line.enter('learning');
    line.leave('learning', 100);
  }
  return { line, clock };
}

const enterAll = (line: AdmissionLine, names: readonly string[]): Entered[] =>
  names.map((name) => line.enter(name));
const many = (count: number, name = 'family'): string[] =>
  Array.from({ length: count }, (_, at) => `${name}-${String(at)}`);
const outcomes = (entered: readonly Entered[]): string[] => entered.map(({ outcome }) => outcome);
const secondsOf = (entered: Entered | undefined): number =>
  entered?.outcome === 'later' ? entered.seconds : 0;

describe('the line in the opening minute', () => {
  it('lets in at once as long as there is room', () => {
    const { line } = aLine();
    expect(outcomes(enterAll(line, ['a', 'b']))).toEqual(['now', 'now']);
    expect(line.enter('c').outcome).toBe('waits');
  });

  it('keeps inside only as many as are answered in time, and tells the others when to come', () => {
    const { line } = aLine();
    const entered = enterAll(line, many(60));
    const inside = entered.filter(({ outcome }) => outcome !== 'later').length;
    // 2 at once, 100 ms each, one second of patience: about twenty
    expect(inside).toBeGreaterThanOrEqual(17);
    expect(inside).toBeLessThanOrEqual(20);
    const told = entered.slice(inside).map(secondsOf);
    expect(told[0]).toBe(2);
    expect(told.at(-1)).toBeGreaterThan(2);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it('works in the order of the line', async () => {
    const { line } = aLine();
    const begun: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const entered = line.enter(name);
      if (entered.outcome === 'waits') void entered.turn.then(() => begun.push(name));
    }
    line.leave('a', 100);
    line.leave('b', 100);
    await Promise.resolve();
    expect(begun).toEqual(['c', 'd']);
    expect(line.figures).toEqual({ running: 2, waiting: 0, sentAway: 0 });
  });

  it('counts one household once: a second press begins in the place of the first, a third comes back', async () => {
    const { line } = aLine();
    line.enter('a');
    const second = line.enter('a');
    expect(second.outcome).toBe('waits');
    expect(line.enter('a').outcome).toBe('later');
    expect(line.figures).toEqual({ running: 1, waiting: 0, sentAway: 0 });
    line.leave('a', 100);
    if (second.outcome === 'waits') await second.turn;
    expect(line.figures.running).toBe(1);
    line.leave('a', 100);
    expect(line.figures.running).toBe(0);
    expect(line.enter('a').outcome).toBe('now');
  });

  it('gives nothing to who hammers: the time stays what it was, and so does the place', () => {
    const { line, clock } = aLine();
    enterAll(line, many(60));
    const patient = line.enter('patient');
    const hammering = line.enter('hammering');
    const wait = secondsOf(hammering);
    expect(wait).toBeGreaterThanOrEqual(secondsOf(patient));
    for (let press = 1; press <= 10; press += 1) {
      clock.ms += 100;
      expect(secondsOf(line.enter('hammering'))).toBe(Math.ceil(wait - press / 10));
    }
  });

  it('serves who was sent away before who came later', async () => {
    const { line, clock } = aLine({ slots: 1, patienceMs: 300 });
    enterAll(line, ['a', 'b', 'c']);
    expect(line.enter('early').outcome).toBe('later');
    const begun: string[] = [];
    clock.ms += 3000;
    line.leave('a', 100);
    const late = line.enter('late');
    const early = line.enter('early');
    for (const [name, entered] of [
      ['late', late],
      ['early', early],
    ] as const)
      if (entered.outcome === 'waits') void entered.turn.then(() => begun.push(name));
    for (const name of ['b', 'c', 'early']) line.leave(name, 100);
    await Promise.resolve();
    expect(begun[0]).toBe('early');
  });

  it('forgets who does not come back', () => {
    const { line, clock } = aLine();
    enterAll(line, many(60));
    expect(line.figures.sentAway).toBeGreaterThan(0);
    clock.ms += 120_000;
    for (const name of many(20)) line.leave(name, 100);
    expect(line.enter('somebody').outcome).toBe('now');
    expect(line.figures.sentAway).toBe(0);
  });

  it('begins whenever there is room, however slow the machine is', () => {
    const { line } = aLine({ patienceMs: 1 });
    expect(line.enter('a').outcome).toBe('now');
  });

  it('spreads those it sends away', () => {
    const chances = [0, 1];
    const line = new AdmissionLine({
      ...{ slots: 1, patienceMs: 1, now: () => 0 },
      chance: () => chances.shift() ?? 0,
    });
    line.enter('a');
    expect(secondsOf(line.enter('b'))).toBe(1);
    expect(secondsOf(line.enter('c'))).toBe(2);
  });
});
