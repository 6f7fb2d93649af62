import { type EventTemplate } from './event-template';

/** How a family gets out again, in one or two sentences. */
export function cancellationTerms(template: EventTemplate, priceCents: number): string {
  if (template.registration === 'open') return 'Ohne Anmeldung: Kommen Sie einfach vorbei.';
  if (template.registration === 'with-organiser') {
    return 'Bitte melden Sie sich direkt beim Veranstalter ab.';
  }
  if (priceCents === 0) {
    return 'Abmelden ist jederzeit kostenlos. Bitte sagen Sie Bescheid, dann kann ein anderes Kind nachrücken.';
  }
  return template.rhythm === 'overnight' || template.venue === 'bus'
    ? 'Bis 14 Tage vorher ist die Abmeldung kostenlos. Danach zahlen Sie nur, wenn kein anderes Kind nachrückt; bei Krankheit rufen Sie uns bitte an.'
    : 'Bis drei Tage vorher ist die Abmeldung kostenlos. Bei Krankheit genügt ein Anruf, auch am selben Tag.';
}
