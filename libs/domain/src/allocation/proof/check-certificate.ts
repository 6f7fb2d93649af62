import { type Column, type Programme, type Row } from '../model/programme';
import { type TierValues } from '../tiers';
import { dualBound, MULTIPLIER_BITS, type Multipliers } from './dual-bound';
import { stageObjective, provenTiers, type ProvenTier } from './stage-objective';

/**
 * Why a tier cannot be larger: multipliers of the programme's rows, or, where those alone leave a gap, two proofs
 * for the two halves of the world in which one column is 0 and 1.
 */
export type Proof =
  { multipliers: Multipliers } | { column: number; whenNo: Proof; whenYes: Proof };

const MOST_CASES = 512;

/**
 * The largest value the tier can have, as the proof shows it; the tiers before must keep the values in `kept`. It
 * trusts nothing but the programme, which follows from the instance, and calculates with whole numbers only. Null
 * when the proof does not belong to this programme or proves nothing.
 */
export function certifiedBound(
  programme: Programme,
  tier: ProvenTier,
  kept: Readonly<Partial<TierValues>>,
  proof: Proof,
): number | null {
  const rows = [...programme.rows, ...keptRows(programme, tier, kept)];
  const { unit, gains } = stageObjective(programme.columns, tier);
  const left = { cases: MOST_CASES };
  const bound = boundOf(programme.columns, rows, gains, proof, left);
  if (bound === null) return null;
  const scale = BigInt(unit) << BigInt(MULTIPLIER_BITS);
  const floor = bound >= 0n ? bound / scale : -((-bound + scale - 1n) / scale);
  return Number(floor);
}

/** The rows that keep what the tiers before have reached; they come after the programme's own, in tier order. */
export function keptRows(
  { columns }: Programme,
  tier: ProvenTier,
  kept: Readonly<Partial<TierValues>>,
): Row[] {
  return provenTiers.slice(0, provenTiers.indexOf(tier)).map((before) => {
    const counted = columns.flatMap(({ gains }, index) => (gains[before] ? [index] : []));
    return {
      lower: kept[before] ?? 0,
      upper: Infinity,
      columns: counted,
      factors: counted.map((index) => columns[index]?.gains[before] ?? 0),
    };
  });
}

function boundOf(
  columns: readonly Column[],
  rows: readonly Row[],
  gains: readonly number[],
  proof: Proof,
  left: { cases: number },
): bigint | null {
  left.cases -= 1;
  if (left.cases < 0) return null;
  if ('multipliers' in proof) return dualBound(columns, rows, gains, proof.multipliers);
  const half = (value: number, then: Proof) => {
    const column = columns[proof.column];
    if (!column || column.lower > 0 || column.upper < 1) return null;
    const settled = columns.with(proof.column, { ...column, lower: value, upper: value });
    return boundOf(settled, rows, gains, then, left);
  };
  const no = half(0, proof.whenNo);
  const yes = half(1, proof.whenYes);
  if (no === null || yes === null) return null;
  return no > yes ? no : yes;
}
