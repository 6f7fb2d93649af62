import type { HistoryLine } from '@dabei/contracts';
import { dayText, momentText, townTime } from '@dabei/words';
import type { Words } from '../../shared/words';

/** What a sentence may ask for and an old line may lack. */
const unsaid = {
  before: '–',
  after: '–',
  events: '–',
  children: '–',
  adults: '–',
  rows: 0,
  registrations: 0,
  moved: 'false',
  health: 'false',
};

/** One line of the history as a sentence: "Büro, 3. Juni: Plätze von 12 auf 15. Grund: zweite Betreuerin." */
export function historySentence(
  line: HistoryLine,
  words: Words,
  today = townTime(new Date()).date,
): string {
  const key = `overview.history.action.${line.action}`;
  const done = words.knows(key)
    ? words.t(key, { ...unsaid, ...line.details })
    : words.t('overview.history.unknown');
  const what = line.about
    ? words.t('overview.history.about', { about: line.about, what: done })
    : done;
  const day = dayText(townTime(line.at).date, words.language(), 'bare', today);
  const sentence = words.t('overview.history.line', { who: whoDid(line, words), day, what });
  return [sentence, reasonOf(line, words)].filter(Boolean).map(ended).join(' ');
}

/** The exact moment, for who hovers or wants to know. */
export function historyMoment({ at }: HistoryLine, words: Words): string {
  return momentText(at, words.voice());
}

function whoDid({ actor, staffName }: HistoryLine, words: Words): string {
  const role = words.t(`overview.history.actor-${actor}`);
  return staffName
    ? words.t('overview.history.actor-named', { actor: role, name: staffName })
    : role;
}

function reasonOf({ reason }: HistoryLine, words: Words): string {
  if (!reason) return '';
  const key = `overview.history.reason-${reason}`;
  return words.t('overview.history.reason', { reason: words.knows(key) ? words.t(key) : reason });
}

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);
