import { moneyText, whenText, type Voice } from '@dabei/words';
import type { BookletEvent } from './booklet';

export interface Fact {
  label: string;
  text: string;
}

const euros = (cents: number, { t, language }: Voice): string =>
  cents === 0 ? t('public.event.free') : moneyText(cents, language);

function age({ age: { min, max } }: BookletEvent, { t }: Voice): string {
  if (min !== null && max !== null) return t('public.event.ageFromTo', { min, max });
  if (min !== null) return t('public.event.ageFrom', { min });
  if (max !== null) return t('public.event.ageTo', { max });
  return t('public.event.ageAll');
}

const audienceWords = {
  'child-alone': 'childAlone',
  'child-with-adult': 'withAdult',
  family: 'family',
} as const;

function price({ price: { cents, siblingCents, note } }: BookletEvent, voice: Voice): string {
  const sibling =
    siblingCents === null
      ? null
      : voice.t('public.event.priceSibling', { price: euros(siblingCents, voice) });
  const amounts = [euros(cents, voice), sibling].filter(Boolean).join(', ');
  return [amounts, note].filter(Boolean).join(' · ');
}

/** How one gets in; the organiser's own way where the office does not register. */
function registration(event: BookletEvent, { t }: Voice): string {
  if (event.registration === 'with-us') return t('planning.booklet.with-us');
  if (event.registration === 'open') return t('public.event.noRegistration');
  const way = [event.organiserPhone, event.organiserLink].filter(Boolean).join(', ');
  return t('planning.booklet.with-organiser', { name: event.organiser.name, way });
}

/** What stands under the title of an event, line by line; what is not known has no line. */
export function bookletFacts(event: BookletEvent, voice: Voice): Fact[] {
  const { t } = voice;
  const where = [event.place, event.placeAddress].filter(Boolean).join(', ');
  const forWhom = [age(event, voice), t(`public.event.${audienceWords[event.audience]}`)].join(
    ', ',
  );
  const lines: [string, string | null][] = [
    ['when', whenText(event.sessions, voice)],
    ['where', where],
    ['meet', event.meetingPoint],
    ['age', forWhom],
    ['price', price(event, voice)],
    ['bring', event.bring],
    ['accessible', event.accessible ? t('planning.booklet.accessible-yes') : null],
    ['register', registration(event, voice)],
  ];
  return lines.flatMap(([name, text]) =>
    text === null || text === '' ? [] : [{ label: t(`planning.booklet.${name}`), text }],
  );
}

const LONGEST = 300;

/** As much of a text as fits on paper, ending with a whole sentence where there is one. */
export function shortened(text: string): string {
  const plain = text.trim();
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  if (sentence > LONGEST / 3) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
