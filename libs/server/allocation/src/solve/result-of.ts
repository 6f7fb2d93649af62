import {
  canonical,
  drawHotEvents,
  drawTiers,
  provenTiers,
  tierValues,
  withoutAlternatives,
  type DrawInstance,
  type DrawPlacement,
  type DrawResult,
  type DrawTier,
  type Guarantee,
  type HotDraw,
  type Programme,
  type TierResult,
} from '@dabei/domain';
import { type StageProof } from './staged-solve';

/** Children the promise does not count under this guarantee. */
export function uncountedBy(guarantee: Guarantee, instance: DrawInstance): ReadonlySet<string> {
  return guarantee === 'needs-alternatives' ? withoutAlternatives(instance) : new Set();
}

/** The lottery over the events everybody wants, without setting seats aside before. */
export function hotWithoutSolver(instance: DrawInstance, guarantee: Guarantee): HotDraw {
  if (guarantee !== 'plain') return drawHotEvents(instance);
  return { events: [], needed: [], placements: [], afterwards: [], rest: canonical(instance) };
}

/** Everything a result is told from. */
export interface Finding {
  guarantee: Guarantee;
  hot: HotDraw;
  uncounted: ReadonlySet<string>;
  placements: readonly DrawPlacement[];
  programme: Programme;
  proofs: readonly StageProof[];
  lotsBound: number | null;
  from: DrawResult['from'];
  stopped: DrawResult['stopped'];
}

/** The result in its final form: places in one order, each tier with what is certain about it. */
export function resultOf(finding: Finding): DrawResult {
  const { guarantee, hot, placements, from, stopped } = finding;
  return {
    guarantee,
    placements: inOrder(hot.rest, placements),
    hot: {
      events: hot.events,
      needed: hot.needed,
      placements: hot.placements,
      afterwards: hot.afterwards,
    },
    tiers: tierResults(finding),
    from,
    stopped,
  };
}

/** By lot, then by the child's list: the same order whatever the way they were found. */
function inOrder(instance: DrawInstance, placements: readonly DrawPlacement[]): DrawPlacement[] {
  const eventsOf = new Map<string, Set<string>>();
  for (const { child, event } of placements) {
    eventsOf.set(child, (eventsOf.get(child) ?? new Set()).add(event));
  }
  return instance.children.flatMap(({ key, wishes, forced }) =>
    [...new Set([...wishes, ...forced])]
      .filter((event) => eventsOf.get(key)?.has(event))
      .map((event) => ({ child: key, event })),
  );
}

function tierResults({
  hot,
  uncounted,
  placements,
  programme: { columns },
  proofs,
  lotsBound,
}: Finding): TierResult[] {
  const values = tierValues(hot.rest, placements, uncounted);
  const proofOf = new Map<DrawTier, (typeof proofs)[number]>(proofs.map((one) => [one.tier, one]));
  return drawTiers.map((tier) => {
    const value = values[tier];
    const proof = proofOf.get(tier);
    const most = columns.reduce((sum, { gains, upper }) => sum + (gains[tier] ?? 0) * upper, 0);
    const certified = proof?.certified ?? most;
    const bound = Math.max(value, tier === 'lots' ? (lotsBound ?? most) : (proof?.bound ?? most));
    const provable = (provenTiers as readonly string[]).includes(tier);
    return {
      tier,
      value,
      bound,
      proven: bound === value,
      atMostAway: bound - value,
      certificate: proof?.certificate ?? (provable ? { multipliers: [] } : null),
      certified: Math.max(value, certified),
    };
  });
}
