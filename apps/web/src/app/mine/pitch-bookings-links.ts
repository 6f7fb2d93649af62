import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type MyPitchBookings } from '@dabei/contracts';
import { StatusBadge } from '@dabei/web/ui';
import { listText } from '@dabei/words';
import { bookingTone } from '../markets/own/booking-tone';
import { marketWhen } from '../markets/market-words';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** The family's pitches at markets that are not over; each leads to its own page. */
@Component({
  selector: 'dabei-pitch-bookings-links',
  imports: [RouterLink, StatusBadge, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
    p,
    h2 {
      margin: 0;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @for (link of links(); track link.address) {
      <section class="sheet stack-small">
        <p>
          <dabei-status-badge [tone]="link.tone">{{ link.badge | t }}</dabei-status-badge>
        </p>
        <h2 [attr.lang]="words.written()">{{ link.title }}</h2>
        <p>{{ link.when }}</p>
        @if (link.numbers) {
          <p class="strong">
            {{ 'market.pitches' | t: { count: link.count, numbers: link.numbers } }}
          </p>
        }
        <p>
          <a class="button" [routerLink]="link.address">{{ 'market.own.open' | t }}</a>
        </p>
      </section>
    }
  `,
})
export class PitchBookingsLinks {
  protected readonly words = inject(Words);
  private readonly resource = httpResource<MyPitchBookings>(() => routes.myPitchBookings);
  protected readonly links = computed(() => {
    const bookings = this.resource.hasValue() ? this.resource.value().bookings : [];
    return bookings
      .filter(({ market, state }) => market.phase !== 'over' && state !== 'cancelled')
      .map(({ market, numbers, secret, state }) => ({
        title: market.title,
        when: marketWhen(market, this.words.voice()),
        numbers: listText(numbers, this.words.language()),
        count: numbers.length,
        tone: market.calledOff ? ('cancelled' as const) : bookingTone(state),
        badge: `market.own.badge.${market.calledOff ? 'called-off' : state}`,
        address: `/${this.words.language()}/stand/${secret}`,
      }));
  });
}
