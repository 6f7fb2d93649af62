import type { LineTurn, LineView } from '@dabei/contracts';
import { listText, type Voice } from '@dabei/words';

/** How many of the line are explained; the table below has everybody. */
const explained = 6;

const reasons = new Set([
  'no-free-place',
  'code-missing',
  'group-too-large',
  'party-too-large',
  'overbooked',
]);

/** Who waits with more people than seats are free, so that only a call helps. */
export function tooLargeParties<P extends { registrationId: string; seats: number }>(
  { turns }: LineView,
  people: readonly P[],
): { person: P; free: number }[] {
  const free = new Map(
    turns
      .filter(({ reason }) => reason === 'party-too-large')
      .flatMap((turn) => turn.registrationIds.map((id) => [id, turn.free] as const)),
  );
  return people
    .filter(({ registrationId, seats }) => seats > 1 && free.has(registrationId))
    .map((person) => ({ person, free: free.get(person.registrationId) ?? 0 }));
}

/** "Als Nächstes Mia, weil …": who is served, and why those behind or before are not. */
export function lineSentences({ turns }: LineView, voice: Voice): string[] {
  return turns.slice(0, explained).map((turn) => sentenceOf(turn, voice));
}

function sentenceOf({ turn, reason, children, seats, free }: LineTurn, voice: Voice) {
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
