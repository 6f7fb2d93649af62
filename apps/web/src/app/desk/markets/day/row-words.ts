import type { IconName } from '@dabei/web/ui';
import { clockText, hourText, moneyText, type Voice } from '@dabei/words';
import type { DayRow } from './day-rows';

/** A mark beside the colour of each line. */
export function markOf({ look, late }: DayRow): IconName {
  if (late) return 'alert';
  const marks: Record<DayRow['look'], IconName> = {
    expected: 'wait',
    arrived: 'check',
    'on-the-spot': 'hand',
    held: 'clock',
    free: 'plus',
    released: 'close',
  };
  return marks[look];
}

/** Where a line stands, in a few words, and what has to be known when somebody stands there. */
export function lineOf({ booking, late, look, was }: DayRow, voice: Voice): string {
  const word = late ? 'late' : look;
  return [
    voice.t(`market-day.look.${word}`),
    ...(booking === null ? [] : factsOf(booking, look, voice)),
    ...(was === null
      ? []
      : [voice.t('market-day.row.was', { name: was.name ?? voice.t('market-day.nameless') })]),
  ].join(' · ');
}

function factsOf(
  booking: NonNullable<DayRow['booking']>,
  look: DayRow['look'],
  voice: Voice,
): string[] {
  const { arrivedAt, keptLate, openCents, setUpAt, tablesHired } = booking;
  const facts: string[] = [];
  if (look === 'expected' && setUpAt !== null)
    facts.push(voice.t('market-day.row.set-up', { time: clockText(setUpAt, voice) }));
  if (look === 'expected' && keptLate) facts.push(voice.t('market-day.row.kept'));
  if (look !== 'expected' && look !== 'released' && arrivedAt !== null)
    facts.push(voice.t('market-day.row.since', { time: hourText(arrivedAt, voice) }));
  if (tablesHired > 0) facts.push(voice.t('market-day.row.tables', { count: tablesHired }));
  if (openCents > 0)
    facts.push(voice.t('market-day.row.open', { amount: moneyText(openCents, voice.language) }));
  return facts;
}
