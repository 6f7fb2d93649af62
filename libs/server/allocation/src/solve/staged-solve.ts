import {
  certifiedBound,
  keptRows,
  provenTiers,
  stageObjective,
  type Programme,
  type Proof,
  type ProvenTier,
  type Row,
} from '@dabei/domain';
import type { Highs } from 'highs';
import { SMALL, solveWhole, type WholeSolution } from './core';
import { decideByLots } from './decide-by-lots';
import { proveTier } from './prove-tier';
import { Relaxation, type RelaxedOptimum } from './relaxation';
import { type StopAsked } from './solver-model';

/** Heard at the beginning and the end of each stage. */
export type StageHeard = (stage: ProvenTier | 'lots', bound: number, best: number | null) => void;

export interface StageProof {
  tier: ProvenTier;
  bound: number;
  certified: number;
  certificate: Proof;
}

export interface StagedResult {
  /** Value of every column; null when nothing was found before it was stopped. */
  values: Float64Array | null;
  /** Of the tiers that were bounded before it was stopped. */
  proofs: readonly StageProof[];
  lotsBound: number | null;
  stopped: boolean;
}

const counting = provenTiers.slice(0, -1);
type Kept = Partial<Record<ProvenTier, number>>;

/** So many nodes a search may take; reached only where even the core is hard. */
const NODES = 4000;
/** So many children less than the relaxation promises are tried before everything is searched. */
const MOST_LESS = 3;

/** Solves tier after tier: bound by the relaxation, proof, whole numbers; each tier is kept in those after it. */
export class StagedSolve {
  private readonly proofs = new Map<ProvenTier, StageProof>();
  private best: Float64Array | null = null;
  private stopped = false;

  constructor(
    private readonly highs: Highs,
    private readonly programme: Programme,
    private readonly stop: StopAsked,
    private readonly heard: StageHeard,
    /** `rough`: one result that keeps the tiers is enough, the one the lots prefer; nothing is proven after that. */
    private readonly polish: 'full' | 'rough' = 'full',
  ) {}

  run(): StagedResult {
    const lotsBound = this.from(0, {});
    return {
      values: this.best,
      proofs: provenTiers.flatMap((tier) => this.proofs.get(tier) ?? []),
      lotsBound,
      stopped: this.stopped,
    };
  }

  /**
   * Tiers before `first` have values that can be reached. The bounds of all others are hoped to be reached together;
   * where they are not, the last tier that can be made right is solved in whole numbers, and all goes on behind it.
   */
  private from(first: number, reached: Kept): number | null {
    const relaxation = new Relaxation(this.highs, this.programme);
    try {
      const hoped: Kept = { ...reached };
      const optima = new Map<ProvenTier, RelaxedOptimum>();
      for (const tier of provenTiers) {
        this.keep(relaxation, tier, hoped);
        if (provenTiers.indexOf(tier) < first) continue;
        const optimum = this.bound(relaxation, tier, hoped);
        if (!optimum) return null;
        optima.set(tier, optimum);
        hoped[tier] = this.proofs.get(tier)?.bound ?? 0;
      }
      const relaxed = optima.get('satisfaction');
      if (!relaxed) return null;
      const found = this.whole('satisfaction', hoped, relaxed, first < counting.length ? 1 : 9);
      if (found.ended === 'stopped' && !found.values) return null;
      if (found.values) return this.accept(found, hoped, relaxed);
      const lower = first < counting.length ? this.oneLess(relaxation, hoped) : null;
      if (lower || this.stopped) return lower?.lotsBound ?? null;
      for (let index = counting.length - 1; index >= first; index -= 1) {
        const tier = counting[index];
        const optimum = tier && optima.get(tier);
        if (!tier || !optimum) continue;
        const solved = this.whole(tier, hoped, optimum, index > first ? 1 : 9);
        if (solved.ended === 'stopped' && !solved.values) return null;
        if (!solved.values) continue;
        this.best = solved.values;
        const value = this.reachedIn(tier, solved.values);
        this.settle(tier, hoped, value, solved.bound);
        const kept = Object.fromEntries(counting.slice(0, index).map((one) => [one, hoped[one]]));
        return this.from(index + 1, { ...kept, [tier]: value });
      }
      return null;
    } finally {
      relaxation.dispose();
    }
  }

  /**
   * Often the relaxation promises one child too many in the last tier that counts children. Asked for less, the rest
   * is quickly found, and the proof that more is impossible comes after. Null when it was not that.
   */
  private oneLess(relaxation: Relaxation, hoped: Kept): { lotsBound: number | null } | null {
    const before = this.proofs.get('first-three');
    if (!before) return null;
    for (let less = 1; less <= MOST_LESS; less += 1) {
      const value = before.bound - less;
      const kept = { ...hoped, 'first-three': value };
      relaxation.loosenLast(value);
      const relaxed = this.bound(relaxation, 'satisfaction', kept);
      if (!relaxed) return null;
      const found = this.whole('satisfaction', kept, relaxed, 1);
      if (found.ended === 'stopped' && !found.values) return null;
      if (!found.values) continue;
      this.settle('first-three', hoped, value, Infinity);
      const proven = this.proofs.get('first-three')?.bound === value;
      const small = this.programme.columns.length <= SMALL && this.polish === 'full';
      if (!proven && small) return null;
      return { lotsBound: this.accept(found, kept, relaxed) };
    }
    return null;
  }

  /** The rows that keep all tiers before this one; only the last of them is new. */
  private keep(relaxation: Relaxation, tier: ProvenTier, kept: Kept): void {
    const row = keptRows(this.programme, tier, kept).at(-1);
    if (row) relaxation.keep(row);
  }

  private rows(tier: ProvenTier, kept: Kept): Row[] {
    return [...this.programme.rows, ...keptRows(this.programme, tier, kept)];
  }

  private bound(relaxation: Relaxation, tier: ProvenTier, kept: Kept): RelaxedOptimum | null {
    const { gains } = stageObjective(this.programme.columns, tier);
    const { ended, optimum } = relaxation.maximise(gains, this.stop);
    this.stopped ||= ended === 'stopped';
    if (!optimum) return null;
    const certificate = { multipliers: optimum.multipliers };
    const certified = certifiedBound(this.programme, tier, kept, certificate) ?? Infinity;
    this.proofs.set(tier, { tier, bound: certified, certified, certificate });
    this.heard(tier, certified, null);
    return optimum;
  }

  private whole(tier: ProvenTier, kept: Kept, relaxed: RelaxedOptimum, empty: number) {
    const { columns } = this.programme;
    const { unit, gains } = stageObjective(columns, tier);
    const bound = gains.reduce((sum, gain, index) => sum + gain * (relaxed.values[index] ?? 0), 0);
    const solution = solveWhole(
      this.highs,
      {
        columns,
        rows: this.rows(tier, kept),
        gains,
        bound,
        gap: tier === 'satisfaction' ? 4 : unit,
      },
      relaxed,
      { nodes: NODES, empty, confirm: this.polish === 'full' ? 'small' : 'never' },
      this.stop,
    );
    this.stopped ||= solution.ended === 'stopped';
    return solution;
  }

  /** What the tier cannot exceed, now that its value is known; proven by halves where the multipliers left a gap. */
  private settle(tier: ProvenTier, kept: Kept, value: number, solverBound: number): void {
    const before = this.proofs.get(tier);
    if (!before || before.bound <= value || this.polish === 'rough') return;
    const objective = stageObjective(this.programme.columns, tier);
    const bound = Math.max(
      value,
      Math.min(before.bound, Math.floor(solverBound / objective.unit + 1e-9)),
    );
    const relaxation = new Relaxation(this.highs, this.programme);
    const rows = keptRows(this.programme, tier, kept);
    for (const row of rows) relaxation.keep(row);
    const { columns } = this.programme;
    const all = [...this.programme.rows, ...rows];
    const proof = proveTier(relaxation, columns, all, objective, value, this.stop);
    relaxation.dispose();
    const certified = proof && certifiedBound(this.programme, tier, kept, proof);
    const better = proof !== null && certified !== null && certified < before.certified;
    this.proofs.set(tier, {
      tier,
      bound: Math.min(bound, better ? certified : bound),
      certified: better ? certified : before.certified,
      certificate: better ? proof : before.certificate,
    });
    this.heard(tier, bound, value);
  }

  private accept(found: WholeSolution, kept: Kept, relaxed: RelaxedOptimum): number | null {
    this.best = found.values;
    for (const tier of counting)
      this.heard(tier, this.proofs.get(tier)?.bound ?? 0, kept[tier] ?? 0);
    const proof = this.proofs.get('satisfaction');
    const bound = Math.max(
      found.value,
      Math.min(proof?.bound ?? Infinity, Math.floor(found.bound + 1e-6)),
    );
    if (proof) this.proofs.set('satisfaction', { ...proof, bound });
    this.heard('satisfaction', bound, found.value);
    if (this.stopped) return null;
    return this.lots({ ...kept, satisfaction: found.value }, relaxed);
  }

  /** Between results that are equal in all tiers the lots decide. */
  private lots(kept: Kept, relaxed: RelaxedOptimum): number | null {
    if (!this.best) return null;
    const rows = this.rows('satisfaction', kept);
    const problem = { columns: this.programme.columns, rows, satisfaction: kept.satisfaction ?? 0 };
    const found = decideByLots(this.highs, problem, relaxed, this.best, this.stop);
    this.stopped ||= found.ended === 'stopped';
    if (found.values) this.best = found.values;
    this.heard('lots', found.bound ?? found.value, found.value);
    return found.bound;
  }

  private reachedIn(tier: ProvenTier, values: Float64Array): number {
    return this.programme.columns.reduce(
      (sum, { gains }, index) => sum + (gains[tier] ?? 0) * Math.round(values[index] ?? 0),
      0,
    );
  }
}
