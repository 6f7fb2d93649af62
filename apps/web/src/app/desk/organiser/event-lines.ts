import type { EventInput, OwnEventInput } from '@dabei/contracts';
import { clockSpan, dayText, moneyText } from '@dabei/words';
import type { Words } from '../../shared/words';

export interface EventLine {
  label: string;
  text: string;
}

type SaidEvent = Omit<OwnEventInput, 'places'> &
  Partial<Pick<OwnEventInput, 'places'> & Pick<EventInput, 'quotas'>>;

/** An event as it was handed in: only what is said. */
export function eventLines(event: SaidEvent, words: Words): EventLine[] {
  const voice = words.voice();
  const line = (key: string, text: string | number | null): EventLine => ({
    label: words.t(`desk.editor.${key}`),
    text: String(text ?? ''),
  });
  const ages = [event.ageMin, event.ageMax].map((age) => age ?? '').join('–');
  const days = event.sessions.map(({ date, from, until, untilDate, allDay }) =>
    [
      dayText(date, voice.language),
      allDay ? words.t('desk.editor.allDay') : clockSpan(from, until, voice),
      untilDate ? `– ${dayText(untilDate, voice.language)}` : '',
    ].join(' '),
  );
  return [
    line('sessions', days.join('\n')),
    line('summary', event.summary),
    line('description', event.description),
    line('topic', words.t(`public.topic.${event.topic}`)),
    line('place', [event.place, event.placeAddress].filter(Boolean).join(', ')),
    line('meetingPoint', event.meetingPoint),
    line('registration', words.t(`organiser.registrationSeen.${event.registration}`)),
    line(
      'quotas',
      (event.quotas ?? []).map(({ name, capacity }) => `${name}: ${capacity}`).join(', '),
    ),
    line('capacity', event.places ?? null),
    line('minimumPlaces', event.minimumPlaces),
    { label: words.t('organiser.review.ages'), text: ages === '–' ? '' : ages },
    line('price', priceText(event.priceCents, words)),
    line('priceNote', event.priceNote),
    line('bring', event.bring),
    line('responsible', event.responsible),
    line('organiserPhone', event.organiserPhone),
    line('organiserLink', event.organiserLink),
    line('accessibilityNote', event.accessibilityNote),
    line('asks', event.asks.map((ask) => words.t(`desk.ask.${ask}`)).join(', ')),
  ].filter(({ text }) => text !== '');
}

const priceText = (cents: number, words: Words): string =>
  cents === 0 ? words.t('organiser.free') : moneyText(cents, words.language());
