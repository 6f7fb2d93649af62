import {
  buildProgramme,
  canonical,
  certifiedBound,
  checkPlacements,
  drawHotEvents,
  tierValues,
  type DrawInstance,
  type DrawResult,
  type DrawTier,
} from '@dabei/domain';
import { aDraw, aDrawChild, aDrawEvent, aSeason } from '@dabei/domain/testing';
import { DrawIsImpossible, solveDraw } from './solve-draw';
import { type SolveProgress } from './thread-messages';

const season = aSeason({ children: 200, room: 'tight', seed: 3 });
const tier = (tiers: readonly { tier: DrawTier; value: number; bound: number }[], name: DrawTier) =>
  tiers.find((one) => one.tier === name);

it('draws in a thread of its own, tells how far it is, and ends with the same bytes every time', async () => {
  const heard: SolveProgress[] = [];
  const { result } = await solveDraw(season, {}, (progress) => heard.push(progress));
  expect(checkPlacements(season, result.placements)).toEqual([]);
  expect(result).toMatchObject({ guarantee: 'hot-first', from: 'solver', stopped: null });
  for (const name of ['places', 'priority', 'first-three', 'satisfaction'] as const) {
    expect(tier(result.tiers, name)).toMatchObject({ proven: true, atMostAway: 0 });
    expect(heard.map(({ stage }) => stage)).toContain(name);
  }
  const again = await solveDraw(season);
  expect(JSON.stringify(again.result)).toBe(JSON.stringify(result));
});

it('ends with the draft by lot when there is no time, and says how far it may be away', async () => {
  const { result } = await solveDraw(season, { seconds: 0 });
  expect(result).toMatchObject({ from: 'draft', stopped: 'time' });
  expect(checkPlacements(season, result.placements)).toEqual([]);
  expect(result.placements.length).toBeGreaterThan(100);
  const places = tier(result.tiers, 'places');
  expect(places?.value).toBe(tierValues(season, result.placements).places);
  expect(places?.bound).toBe(season.children.length);
});

it('stops in the middle when it is cancelled', async () => {
  const large = aSeason({ children: 1000, room: 'tight', seed: 2 });
  const wish = new AbortController();
  const stop = () => wish.abort();
  const { result } = await solveDraw(large, {}, stop, wish.signal);
  expect(result.stopped).toBe('cancelled');
  expect(checkPlacements(large, result.placements)).toEqual([]);
  const never = await solveDraw(season, {}, undefined, AbortSignal.abort());
  expect(never.result).toMatchObject({ from: 'draft', stopped: 'cancelled' });
});

it('refuses decisions by hand that contradict each other, and names them', async () => {
  const children = ['c1', 'c2'].map((key) => aDrawChild(key, ['zoo'], { forced: ['zoo'] }));
  const impossible = solveDraw(aDraw(children, [aDrawEvent('zoo')]));
  await expect(impossible).rejects.toThrow(DrawIsImpossible);
  await expect(impossible).rejects.toMatchObject({
    violations: [{ code: 'capacity', event: 'zoo' }],
  });
});

it('finds what brings most children something: the first one moves so that the second gets a place', async () => {
  const children = [aDrawChild('c1', ['zoo', 'bad']), aDrawChild('c2', ['zoo'])];
  const draw = aDraw(children, [aDrawEvent('zoo'), aDrawEvent('bad')]);
  const { result } = await solveDraw(draw, { guarantee: 'plain' });
  expect(result.placements).toEqual([
    { child: 'c1', event: 'bad' },
    { child: 'c2', event: 'zoo' },
  ]);
});

/** What a result's certificates are about, as whoever checks them builds it again. */
function programmeOf(instance: DrawInstance, { guarantee, hot }: DrawResult) {
  if (guarantee === 'plain') return buildProgramme(canonical(instance));
  return buildProgramme(drawHotEvents(instance, hot.needed).rest);
}

it('proves by halves what the multipliers alone cannot: one seat for two who only come together', async () => {
  const children = ['c1', 'c2'].map((key) => aDrawChild(key, ['zoo']));
  const groups = [{ members: ['c1', 'c2'], together: 'only' as const }];
  const draw = aDraw(children, [aDrawEvent('zoo')], { groups });
  const { result } = await solveDraw(draw);
  const places = result.tiers.find((one) => one.tier === 'places');
  expect(places).toMatchObject({ value: 0, bound: 0, proven: true, certified: 0 });
  const proof = places?.certificate ?? { multipliers: [] };
  expect(Object.keys(proof)).toEqual(['column', 'whenNo', 'whenYes']);
  expect(certifiedBound(programmeOf(draw, result), 'places', {}, proof)).toBe(0);
});

it('has certificates for a town-sized season that hold without the solver, and no longer when tampered with', async () => {
  const town = aSeason({ children: 420, room: 'tight', seed: 1 });
  const events = town.events.map((event) => ({
    ...event,
    capacity: Math.ceil(event.capacity / 5),
    reserved: 0,
    minimum: 0,
  }));
  const scarce = { ...town, events };
  const { result } = await solveDraw(scarce, { guarantee: 'plain' });
  const programme = programmeOf(scarce, result);
  const kept = Object.fromEntries(result.tiers.map(({ tier: name, value }) => [name, value]));
  for (const name of ['places', 'priority', 'first-three'] as const) {
    const { certificate, certified, value } = result.tiers.find((one) => one.tier === name) ?? {};
    if (!certificate || !('multipliers' in certificate)) throw new Error('It has no multipliers.');
    expect(certified).toBe(value);
    expect(certifiedBound(programme, name, kept, certificate)).toBe(value);
    const { multipliers } = certificate;
    const weaker = multipliers.map(([row, by]) => [row, Math.round(by * 0.9)] as const);
    for (const tampered of [weaker, multipliers.slice(1), multipliers.toReversed().slice(1), []]) {
      const bound = certifiedBound(programme, name, kept, { multipliers: tampered });
      expect(bound).toBeGreaterThanOrEqual(value ?? Infinity);
    }
    // where everybody is served there is nothing to prove, so nothing to spoil
    const nothing = certifiedBound(programme, name, kept, { multipliers: [] });
    const spoilt = certifiedBound(programme, name, kept, { multipliers: weaker });
    expect(name === 'places' && nothing === value).toBe(false);
    expect(spoilt === value).toBe(nothing === value);
  }
});
