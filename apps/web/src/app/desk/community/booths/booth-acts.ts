import type { BoothDecision, DeskBooth } from '@dabei/contracts';
import { overridablePlaceRefusals, overridablePowerRefusals } from '@dabei/domain';

type Decision = BoothDecision['move'];

/** Forward first, then what ends it. */
const decisions: readonly Decision[] = [
  'pass',
  'accept',
  'reconsider',
  'reinstate',
  'return',
  'wait',
  'decline',
  'withdraw',
];

/**
 * What the office can decide about an application now; nothing is complete while something is missing. Everything else
 * happens on the plan and on the day.
 */
export const actsOn = ({ moves, gaps }: Pick<DeskBooth, 'moves' | 'gaps'>): Decision[] =>
  decisions.filter((one) => moves.includes(one) && (one !== 'pass' || gaps.length === 0));

/** Words are asked for with these, and nobody presses them by mistake; `ahead` others wait before it. */
export const asksFirst = (move: Decision, ahead: number): boolean =>
  move === 'return' ||
  move === 'decline' ||
  move === 'withdraw' ||
  (move === 'accept' && ahead > 0);

const liftable: readonly string[] = [...overridablePlaceRefusals, ...overridablePowerRefusals];

/** How the office can be done with what changed: it has read it, it gives a reason, or it places the booth anew. */
export function lookAt(toLookAt: DeskBooth['toLookAt']): 'read' | 'reason' | 'plan' {
  const unsuited = toLookAt.map(({ reason }) => reason).filter((one) => one !== 'text-changed');
  if (unsuited.length === 0) return 'read';
  return unsuited.every((one) => liftable.includes(one)) ? 'reason' : 'plan';
}
