import type { BoothDecision, DeskBooth } from '@dabei/contracts';

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

/** What the office can decide about an application now; everything else happens on the plan and on the day. */
export const actsOn = (moves: DeskBooth['moves']): Decision[] =>
  decisions.filter((one) => moves.includes(one));

/** Words go to the association with these, and nobody presses them by mistake. */
export const asksFirst = (move: Decision): boolean =>
  move === 'return' || move === 'decline' || move === 'withdraw';
