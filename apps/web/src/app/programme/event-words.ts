import type { EventCard } from '@dabei/contracts';
import { dayText, moneyText, whenText, type Voice } from '@dabei/words';

/** "6 bis 10 Jahre", "ab 6 Jahren", "für alle". */
export function ageText({ min, max }: EventCard['age'], { t }: Voice): string {
  if (min !== null && max !== null) return t('public.event.ageFromTo', { min, max });
  if (min !== null) return t('public.event.ageFrom', { min });
  if (max !== null) return t('public.event.ageTo', { max });
  return t('public.event.ageAll');
}

/** "12,50 €" or "kostenlos". */
export function priceText(cents: number, { t, language }: Voice): string {
  return cents === 0 ? t('public.event.free') : moneyText(cents, language);
}

/** Free places as a sentence, never a place that is being offered to somebody. */
export function placesText(event: EventCard, { t }: Voice): string {
  if (event.cancelled) return t('public.event.cancelled');
  if (event.registration === 'with-organiser') return t('public.event.withOrganiser');
  if (event.registration === 'open') return t('public.event.noRegistration');
  const { free = 0, waiting = 0, capacity = 0 } = event.availability ?? {};
  if (free > 0) return t('public.event.placesFreeOf', { free, capacity });
  return `${t('public.event.placesNone')}. ${t('public.event.waiting', { waiting })}`;
}

/** "Findet statt, wenn noch 3 Kinder kommen. Wir sagen bis 1. Juli Bescheid."; null when it takes place. */
export function minimumText(
  { availability, minimumDecidedOn }: EventCard,
  { t, language }: Voice,
): string | null {
  const missing = availability?.missingForMinimum ?? 0;
  if (missing <= 0) return null;
  return minimumDecidedOn
    ? t('public.event.missingUntil', {
        missing,
        until: dayText(minimumDecidedOn, language, 'bare'),
      })
    : t('public.event.missing', { missing });
}

/** Everything a card says, in words. */
export function cardWords(event: EventCard, voice: Voice) {
  return {
    topic: voice.t(`public.topic.${event.topic}`),
    when: whenText(event.sessions, voice),
    age: ageText(event.age, voice),
    price: priceText(event.price.cents, voice),
    places: placesText(event, voice),
    minimum: minimumText(event, voice),
  };
}
