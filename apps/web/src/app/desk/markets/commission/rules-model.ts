import type { CommissionRulesInput } from '@dabei/contracts';
import { roundingSteps, type RoundingStep } from '@dabei/domain';
import { centsOf, eurosOf } from '../../parts/euros';
import { instantOf, wallTimeOf } from '../../parts/wall-time';

const numbers = [
  'numbers',
  'itemsPerNumber',
  'itemsPerHelper',
  'commissionPercent',
  'helperPercent',
  'intakePerSlot',
  'intakeMinutes',
] as const;
const moneys = ['feeCents', 'feePerItemCents'] as const;
const instants = ['helpersFrom', 'returningFrom', 'keptUntil'] as const;
const intakes = ['intakeOn', 'intakeFrom', 'intakeUntil'] as const;

export const ruleRanges: Record<(typeof numbers)[number], readonly [number, number]> = {
  numbers: [1, 2000],
  itemsPerNumber: [1, 1000],
  itemsPerHelper: [1, 1000],
  commissionPercent: [0, 100],
  helperPercent: [0, 100],
  intakePerSlot: [1, 100],
  intakeMinutes: [5, 120],
};
export {
  instants as ruleInstants,
  intakes as ruleIntakes,
  moneys as ruleMoneys,
  numbers as ruleNumbers,
};

/** The rules as they are typed. */
export type RulesModel = Record<(typeof numbers)[number], number | null> &
  Record<(typeof moneys)[number] | (typeof instants)[number] | (typeof intakes)[number], string> & {
    roundDownTo: string;
  };

const each = <K extends string, V>(keys: readonly K[], of: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;

export const rulesModelOf = (rules: CommissionRulesInput): RulesModel => ({
  ...each(numbers, (key): number | null => rules[key]),
  ...each(moneys, (key) => eurosOf(rules[key])),
  ...each(instants, (key) => wallTimeOf(rules[key])),
  ...each(intakes, (key) => rules[key] ?? ''),
  roundDownTo: String(rules.roundDownTo),
});

export const emptyRules: RulesModel = {
  ...each(numbers, (): number | null => null),
  ...each(moneys, () => ''),
  ...each(instants, () => ''),
  ...each(intakes, () => ''),
  roundDownTo: '10',
};

export const rulesOf = (model: RulesModel): CommissionRulesInput => ({
  ...each(numbers, (key) => model[key] ?? 0),
  ...each(moneys, (key) => centsOf(model[key]) ?? 0),
  ...each(instants, (key) => instantOf(model[key])),
  ...each(intakes, (key) => (model[key] === '' ? null : model[key])),
  roundDownTo: roundingSteps.find((step) => String(step) === model.roundDownTo) ?? defaultStep,
});
const defaultStep: RoundingStep = 1;
