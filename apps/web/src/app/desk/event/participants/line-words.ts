import type { LineTurn, LineView } from '@dabei/contracts';
import { listText, type Voice } from '@dabei/words';

/** How many of the line are explained; the table below has everybody. */
const explained = 6;

const reasons = new Set(['no-free-place', 'code-missing', 'group-too-large', 'overbooked']);

/** "Als Nächstes Mia, weil …": who is served, and why those behind or before are not. */
export function lineSentences({ turns, free }: LineView, voice: Voice): string[] {
  return turns.slice(0, explained).map((turn) => sentenceOf(turn, free, voice));
}

function sentenceOf({ turn, reason, children, seats }: LineTurn, free: number, voice: Voice) {
  const names = {
    children: listText(children, voice.language),
    count: children.length,
    seats,
    free,
  };
  if (turn === 'next') return voice.t('participants.line.next', names);
  if (turn === 'offered') return voice.t('participants.line.offered', names);
  if (turn === 'passed') return voice.t('participants.line.passed', names);
  const known = reasons.has(reason ?? '') ? (reason ?? '') : 'no-free-place';
  return voice.t(`participants.line.${known}`, names);
}
