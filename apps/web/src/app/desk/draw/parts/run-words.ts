import type { DrawChange, DrawRunRow, DrawSummary, DrawTier } from '@dabei/contracts';
import { momentText, sessionText, type Voice } from '@dabei/words';

export const isRunning = ({ state }: Pick<DrawRunRow, 'state'>): boolean =>
  state === 'queued' || state === 'solving';

/** The draw itself, made or being made: with the final lots and nothing changed. */
export const isDraw = (run: Pick<DrawRunRow, 'state' | 'final' | 'changes'>): boolean =>
  run.final && run.changes.length === 0 && (run.state === 'done' || isRunning(run));

/** Only the one final run that counts can become real; the server says which. */
export const isConfirmable = (run: Pick<DrawRunRow, 'counts'>): boolean => run.counts;

type Judged = Pick<DrawRunRow, 'summary' | 'tiers' | 'fallback'>;

/** "247 von 250 Kindern bekommen etwas. Mehr ist nicht möglich: bewiesen." */
export function placedText({ summary, tiers, fallback }: Judged, { t }: Voice): string {
  if (summary === null) return '';
  const placed = t('draw.words.placed', {
    placed: summary.placed,
    children: summary.children,
    empty: summary.emptyHanded,
  });
  return `${placed} ${proofText(summary, tiers, fallback, t)}`.trim();
}

function proofText(
  { emptyHanded }: DrawSummary,
  tiers: readonly DrawTier[],
  fallback: boolean,
  t: Voice['t'],
): string {
  const places = tiers.find(({ tier }) => tier === 'places');
  if (places === undefined || emptyHanded === 0) return '';
  if (places.away > 0) return t('draw.words.away', { away: Math.ceil(places.away) });
  if (fallback || !places.certified) return t('draw.words.most');
  return t('draw.words.proven');
}

/** What is certain about one goal of the draw. */
export function certainText(
  { tier, value, bound, away, certified }: DrawTier,
  { t }: Voice,
): string {
  if (away === 0) return t(certified ? 'draw.tier.proven' : 'draw.tier.most');
  if (tier === 'satisfaction' || tier === 'lots') {
    const share = Math.ceil((1000 * away) / Math.max(1, bound, value)) / 10;
    return t('draw.tier.awayShare', { share });
  }
  return t('draw.tier.away', { away: Math.ceil(away) });
}

/** The name the office gave, or when it was asked for. */
export function runName(
  run: Pick<DrawRunRow, 'label' | 'madeAt' | 'changes' | 'final'>,
  voice: Voice,
): string {
  if (run.label !== '') return run.label;
  const at = momentText(run.madeAt, voice);
  if (run.changes.length > 0) return voice.t('draw.run.whatIfAt', { at });
  return voice.t(run.final ? 'draw.run.at' : 'draw.run.rehearsalAt', { at });
}

/** One changed number as a sentence: "Klettern mit 20 Plätzen". */
export function changeText(
  change: DrawChange,
  titleOf: (eventId: string) => string,
  voice: Voice,
): string {
  const title = titleOf(change.eventId);
  switch (change.kind) {
    case 'capacity':
      return voice.t('draw.change.capacity', { title, capacity: change.capacity });
    case 'minimum':
      return voice.t('draw.change.minimum', { title, minimum: change.minimum });
    case 'second-date':
      return voice.t('draw.change.second-date', {
        title,
        when: sessionText({ ...change, allDay: false }, voice),
      });
    case 'merge':
      return voice.t('draw.change.merge', { title, into: titleOf(change.intoEventId) });
    case 'cancel':
      return voice.t('draw.change.cancel', { title });
  }
}
