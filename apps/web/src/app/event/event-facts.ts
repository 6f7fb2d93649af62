import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { EventDetail } from '@dabei/contracts';
import { dayText, hourText, listText, sessionText, townTime, whenText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { ageText, priceText } from '../programme/event-words';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** When, where, for whom, for how much: the four facts at the head of an event. */
@Component({
  selector: 'dabei-event-facts',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './event-facts.css',
  templateUrl: './event-facts.html',
})
export class EventFacts {
  readonly event = input.required<EventDetail>();
  private readonly words = inject(Words);

  protected readonly when = computed(() => whenText(this.event().sessions, this.words.voice()));
  protected readonly sessions = computed(() =>
    this.event().sessions.map((session) => ({
      id: session.id,
      text: sessionText(session, this.words.voice()),
    })),
  );
  protected readonly age = computed(() => ageText(this.event().age, this.words.voice()));
  protected readonly audience = computed(() => {
    const keys = { 'child-alone': 'childAlone', 'child-with-adult': 'withAdult', family: 'family' };
    return this.words.t(`public.event.${keys[this.event().audience]}`);
  });
  protected readonly agedBy = computed(() => {
    const { by, min, max } = this.event().age;
    if (min === null && max === null) return null;
    return this.words.t(`public.event.${by === 'first-day' ? 'ageByDay' : 'ageByYear'}`);
  });
  protected readonly prices = computed(() => {
    const { cents, siblingCents, reducedCents, note } = this.event().price;
    const voice = this.words.voice();
    const said = (key: string, value: number | null) =>
      value === null || value === cents
        ? []
        : [this.words.t(`public.event.${key}`, { price: priceText(value, voice) })];
    return [
      ...said('priceSibling', siblingCents),
      ...said('priceReduced', reducedCents),
      ...(note ? [note] : []),
      ...(cents > 0 && this.event().registration === 'with-us'
        ? [this.words.t('public.event.pay')]
        : []),
    ];
  });
  protected readonly price = computed(() =>
    priceText(this.event().price.cents, this.words.voice()),
  );
  protected readonly supervision = computed(() => {
    const [session] = this.event().sessions;
    if (!session || session.allDay || this.event().audience !== 'child-alone') return null;
    if (townTime(session.startsAt).date !== townTime(session.endsAt).date) return null;
    return this.words.t('public.event.supervisionSpan', {
      from: hourText(session.startsAt, this.words.voice()),
      until: hourText(session.endsAt, this.words.voice()),
    });
  });
  protected readonly residents = computed(() => {
    const until = this.event().residentsFirstUntil;
    return until
      ? this.words.t('public.event.residentsFirst', {
          until: dayText(until, this.words.language()),
        })
      : null;
  });
  protected readonly abroad = computed(() => {
    const documents = this.event().abroadDocuments;
    return documents.length
      ? this.words.t('public.event.abroadNeeds', {
          documents: listText(documents, this.words.language()),
        })
      : null;
  });
}
