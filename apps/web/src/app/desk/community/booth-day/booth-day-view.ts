import type { BoothDayRow, BoothScanned } from '@dabei/contracts';
import type { BoothState } from '@dabei/domain';
import type { IconName } from '@dabei/web/ui';
import { clockText, hourText, type Voice } from '@dabei/words';
import type { LargeSentence } from '../../parts/large-answer';
import { plainText } from '../../parts/plain-text';

/** What the list shows: all of them, or those in one state. */
export const boothShows = ['all', 'placed', 'arrived', 'released', 'closed'] as const;
export type BoothShow = (typeof boothShows)[number];

/** How many a press on each would show. */
export const shownCount = (rows: readonly BoothDayRow[], show: BoothShow): number =>
  show === 'all' ? rows.length : rows.filter(({ state }) => state === show).length;

/** Lines in this state and with this text: a whole number alone, else a part of a name. */
export function foundBooths(
  rows: readonly BoothDayRow[],
  show: BoothShow,
  text: string,
): BoothDayRow[] {
  const shown = show === 'all' ? [...rows] : rows.filter(({ state }) => state === show);
  const wanted = plainText(text);
  if (wanted === '') return shown;
  const exact = shown.filter(({ number }) => plainText(number ?? '') === wanted);
  if (exact.length > 0) return exact;
  return shown.filter(({ association, title, contact }) =>
    [association, title, contact].some((name) => plainText(name).includes(wanted)),
  );
}

type Look = 'expected' | 'arrived' | 'released';
const looks: Partial<Record<BoothState, Look>> = { placed: 'expected', arrived: 'arrived' };
const marks: Record<Look, IconName> = { expected: 'wait', arrived: 'check', released: 'close' };

/** The colour of a line; a mark says the same. */
export const lookOf = ({ state }: BoothDayRow): Look => looks[state] ?? 'released';
export const markOf = (row: BoothDayRow): IconName => marks[lookOf(row)];

const timeOf = ({ state, setUpAt, arrivedAt }: BoothDayRow, voice: Voice): string =>
  (state === 'placed'
    ? setUpAt && clockText(setUpAt, voice)
    : arrivedAt && hourText(arrivedAt, voice)) ?? 'none';

/** Where a booth stands this morning, in words. */
export function lineOf(row: BoothDayRow, voice: Voice): string {
  const free = row.canReturn ? 'yes' : 'no';
  return voice.t(`booth-day.line.${row.state}`, { time: timeOf(row, voice), free });
}

/** The large sentence, and the booth it is about where something can be done. */
export interface BoothAnswer extends LargeSentence {
  booth: BoothDayRow | null;
}

const wordOf = (scanned: BoothScanned): string => {
  if (scanned.outcome !== 'refused') return scanned.outcome;
  if (scanned.reason !== 'not-in-this-state') return scanned.reason;
  const state = scanned.booth?.state;
  return state === 'released' || state === 'closed' ? state : 'no-place';
};

/** What the tablet says when a code was read. */
export function boothAnswerOf(scanned: BoothScanned, voice: Voice): BoothAnswer {
  const { booth } = scanned;
  const word = wordOf(scanned);
  return {
    tone:
      scanned.outcome !== 'refused' ? 'confirmed' : word === 'released' ? 'waiting' : 'cancelled',
    text: voice.t(`booth-day.answer.${word}`, {
      number: booth?.number ?? '',
      time: booth === null ? 'none' : timeOf(booth, voice),
    }),
    under: booth?.association ?? '',
    booth: booth?.number ? booth : null,
  };
}
