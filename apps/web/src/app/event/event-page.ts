import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes } from '@dabei/contracts';
import { whenText } from '@dabei/words';
import { AvailabilityBar, Icon, TopicMotif } from '@dabei/web/ui';
import { BasketBar } from '../basket/basket-bar';
import { ChooseButton } from '../programme/choose-button';
import { DayLimitLine } from '../programme/day-limit-line';
import { EventCard } from '../programme/event-card';
import { minimumText, placesText } from '../programme/event-words';
import { ProgrammeStore } from '../programme/programme-store';
import { NotFoundPage } from '../pages/not-found-page';
import { PageHead } from '../shared/page-head';
import { ResponseStatus } from '../shared/response-status';
import { SITE_ORIGIN } from '../shared/site-origin';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { EventFacts } from './event-facts';
import { eventJsonLd } from './event-json-ld';
import { EventStore } from './event-store';
import { ShareButton } from './share-button';
import { StructuredData } from './structured-data';

/** Everything a parent asks about one event, and the one next step. */
@Component({
  selector: 'dabei-event-page',
  imports: [
    AvailabilityBar,
    BasketBar,
    ChooseButton,
    DayLimitLine,
    EventCard,
    EventFacts,
    Icon,
    NotFoundPage,
    RouterLink,
    ShareButton,
    TopicMotif,
    TPipe,
  ],
  providers: [EventStore, StructuredData],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './event-page.css',
  templateUrl: './event-page.html',
})
export class EventPage {
  readonly campaign = input.required<string>();
  readonly slug = input.required<string>();

  protected readonly store = inject(EventStore);
  protected readonly words = inject(Words);

  protected readonly missing = computed(
    () => (this.store.error() as { status?: number } | undefined)?.status === 404,
  );
  protected readonly programme = computed(
    () => `/${this.words.language()}/programm/${this.campaign()}`,
  );
  protected readonly places = computed(() => {
    const event = this.store.event();
    return event ? placesText(event, this.words.voice()) : '';
  });
  protected readonly minimum = computed(() => {
    const event = this.store.event();
    return event ? minimumText(event, this.words.voice()) : null;
  });
  protected readonly callLink = computed(
    () => `tel:${this.store.event()?.organiserPhone?.replace(/[^\d+]/g, '') ?? ''}`,
  );
  protected readonly calendarFile = computed(() =>
    route(routes.eventFeed, { id: this.store.event()?.id ?? '' }),
  );
  protected readonly paragraphs = computed(() =>
    (this.store.event()?.description ?? '').split(/\n{2,}/).filter(Boolean),
  );

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    const data = inject(StructuredData);
    const origin = inject(SITE_ORIGIN);
    this.store.follow(() => ({ campaign: this.campaign(), slug: this.slug() }));
    effect(() => {
      const event = this.store.event();
      if (!event) return;
      const when = whenText(event.sessions, this.words.voice());
      head.set(event.title, `${when}, ${event.place}. ${event.summary}`);
      data.set(eventJsonLd(event, `${origin}${this.programme()}/${event.slug}`));
    });
    effect(() => {
      if (this.store.error()) status.set(this.missing() ? 404 : 503);
    });
    const programme = inject(ProgrammeStore);
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      destroyed.onDestroy(programme.keepFresh());
    });
  }
}
