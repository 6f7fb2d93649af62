import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { route, routes, type EventDetail } from '@dabei/contracts';
import { ProgrammeStore } from '../programme/programme-store';

interface EventAddress {
  campaign: string;
  slug: string;
}

/** One event with everything a parent asks; provided by its page. */
@Injectable()
export class EventStore {
  private readonly programme = inject(ProgrammeStore);
  private readonly asked = signal<() => EventAddress | undefined>(() => undefined);
  private readonly resource = httpResource<EventDetail>(() => {
    const address = this.asked()();
    return address && route(routes.event, address);
  });

  readonly error = this.resource.error;
  readonly event = computed(() => {
    if (!this.resource.hasValue()) return undefined;
    const event = this.resource.value();
    return { ...event, availability: this.programme.live(event.id) ?? event.availability };
  });
  readonly registration = this.programme.registration;

  /** Other events of the same programme: further dates, and what may fit as well. */
  readonly otherDates = computed(() => {
    const event = this.event();
    return event?.seriesId
      ? this.programme
          .events()
          .filter(({ id, seriesId }) => seriesId === event.seriesId && id !== event.id)
      : [];
  });

  /** The event a page is about, known from its first drawing on. */
  follow(address: () => EventAddress): void {
    this.programme.follow(() => address().campaign);
    this.asked.set(address);
  }
}
