import type { HitKind, SearchHit } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import type { Words } from '../../shared/words';

const pages: Record<HitKind, string> = {
  family: '/desk/familie',
  child: '/desk/familie',
  event: '/desk/veranstaltung',
  organisation: '/desk/team/traeger',
  wish: '/desk/wunschbaum/wuensche',
};

/** The page of what was found; a child's is its family's. */
export function hitLink({ kind, id }: SearchHit): string[] {
  return [pages[kind], id];
}

/** A name, or the number of a wish. */
export function hitTitle({ kind, title }: SearchHit, words: Words): string {
  return kind === 'wish' ? words.t('overview.search.wish', { number: title }) : title;
}

/** What tells two of the same name apart: guardian and birth date, organiser and day. */
export function hitNote({ kind, note, day, startsAt }: SearchHit, words: Words): string {
  const today = townTime(new Date()).date;
  const said = (date: string) => dayText(date, words.language(), 'bare', today);
  const parts = [
    note,
    kind === 'child' && day ? words.t('overview.search.born', { day: germanDay(day) }) : null,
    startsAt ? said(townTime(startsAt).date) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A birth date needs its year: "15.03.2018". */
const germanDay = (date: string): string => date.split('-').reverse().join('.');
