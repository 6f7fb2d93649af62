import { HttpClient, httpResource } from '@angular/common/http';
import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { routes, type Availability, type AvailabilityList, type Programme } from '@dabei/contracts';
import { registrationNow } from './registration-now';
import { serverOffset } from './server-offset';

const pollEvery = 20_000;

/** The programme of one campaign, with its free places kept fresh while somebody looks. */
@Injectable({ providedIn: 'root' })
export class ProgrammeStore {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly asked = signal<() => string | undefined>(() => undefined);
  private readonly places = signal<ReadonlyMap<string, Availability>>(new Map());
  private readonly serverAhead = signal<number | null>(null);
  private timer: ReturnType<typeof setInterval> | undefined;

  private readonly params = computed((): Record<string, string> => {
    const campaign = this.asked()();
    return campaign ? { campaign } : {};
  });
  private readonly resource = httpResource<Programme>(() => ({
    url: routes.programme,
    params: this.params(),
  }));

  readonly programme = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  readonly loading = this.resource.isLoading;
  readonly error = this.resource.error;
  readonly campaign = computed(() => this.programme()?.campaign);
  readonly events = computed(() => {
    const live = this.places();
    return (this.programme()?.events ?? []).map((event) => ({
      ...event,
      availability: live.get(event.id) ?? event.availability,
    }));
  });

  /** Moves on with the minute, so that "open" turns true without a reload. */
  readonly tick = signal(Date.now());
  readonly now = computed(() => this.tick() + (this.serverAhead() ?? 0));
  readonly registration = computed(() => {
    const campaign = this.campaign();
    return campaign ? registrationNow(campaign, this.now()) : 'closed';
  });

  show(campaign: string | undefined): void {
    this.follow(() => campaign);
  }

  /**
   * Shows what a page is about, from its very first drawing on: it takes over what the server drew, and with it the
   * taps that came before the script.
   */
  follow(campaign: () => string | undefined): void {
    this.asked.set(campaign);
  }

  live(id: string): Availability | undefined {
    return this.places().get(id);
  }

  again(): void {
    this.resource.reload();
  }

  /** Asks for free places now, every 20 seconds while the page is visible, and when it is seen again. */
  keepFresh(): () => void {
    const look = () => {
      if (this.document.visibilityState === 'visible') this.refresh();
    };
    this.refresh();
    clearInterval(this.timer);
    this.timer = setInterval(look, pollEvery);
    this.document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(this.timer);
      this.document.removeEventListener('visibilitychange', look);
    };
  }

  private refresh(): void {
    this.http.get<AvailabilityList>(routes.availability, { params: this.params() }).subscribe({
      next: ({ now, places }) => {
        this.tick.set(Date.now());
        this.serverAhead.update((known) => serverOffset(known, now, Date.now()));
        this.places.set(new Map(places.map((place) => [place.eventId, place])));
      },
      error: () => {
        this.tick.set(Date.now());
      },
    });
  }
}
