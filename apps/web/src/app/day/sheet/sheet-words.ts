import type { DayChild, DaySheet } from '@dabei/contracts';
import { isMissing, staysAway } from '@dabei/domain';
import { hourText, listText } from '@dabei/words';
import type { Words } from '../../shared/words';

const namedAtMost = 3;

/** Who should be there and is not, and nobody told why. */
export function missingIn({ children }: Pick<DaySheet, 'children'>): DayChild[] {
  return children.filter(isMissing);
}

/** "48 von 50 da – es fehlen Ali, Lea", and in the afternoon how many have gone home. */
export function headText(sheet: DaySheet, words: Words): string {
  const gone = sheet.children.filter(({ presence }) => presence.state === 'left').length;
  const away = sheet.children.filter(staysAway).length;
  const there = thereText(sheet, words);
  const head = away > 0 ? words.t('day.headAway', { head: there, count: away }) : there;
  return gone > 0 ? words.t('day.headGone', { head, count: gone }) : head;
}

function thereText(sheet: DaySheet, words: Words): string {
  const missing = missingIn(sheet);
  const present = sheet.children.filter(({ presence }) => presence.state === 'present').length;
  const numbers = { present, children: sheet.children.length };
  if (missing.length === 0) return words.t('day.head', numbers);
  const named = missing.slice(0, namedAtMost).map(({ firstName }) => firstName);
  const count = missing.length - named.length;
  const names =
    count > 0
      ? words.t('day.andMore', { names: named.join(', '), count })
      : listText(named, words.language());
  return words.t(missing.length === 1 ? 'day.headMissingOne' : 'day.headMissing', {
    ...numbers,
    names,
  });
}

/** Where the child is, with the time. */
export function stateText(child: DayChild, words: Words): string {
  if (staysAway(child)) return words.t('day.state.told-absent');
  const { presence } = child;
  const { state, checkedInAt, checkedOutAt, fetchedBy } = presence;
  const at = state === 'left' ? checkedOutAt : checkedInAt;
  const time = at ? hourText(at, words.voice()) : '';
  const text = words.t(`day.state.${state}`, { time });
  return state === 'left' && fetchedBy ? `${text}, ${words.t(`day.by.${fetchedBy}`)}` : text;
}

export function nameOf({ firstName, lastName }: DayChild): string {
  return `${firstName} ${lastName}`;
}
