import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import { route, routes } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';

/** One button prints everything for a day (product rule 6). */
@Component({
  selector: 'dabei-print-day',
  imports: [Icon, TPipe],
  template: `
    <section class="sheet stack-small">
      <h2>{{ 'day.print.title' | t }}</h2>
      <p class="small soft">{{ 'day.print.everythingHint' | t }}</p>
      <div class="row">
        <div class="field">
          <label class="field-label" for="print-day">{{ 'day.print.day' | t }}</label>
          <input #date id="print-day" type="date" [value]="day()" (change)="day.set(date.value)" />
        </div>
        <label class="choice">
          <input #tick type="checkbox" (change)="health.set(tick.checked)" />
          <span>{{ 'day.print.healthToo' | t }}</span>
        </label>
      </div>
      @if (health()) {
        <p class="small">{{ 'day.print.withHealthNote' | t }}</p>
      }
      <p>
        <a class="button button-primary" [href]="address()" target="_blank" rel="noopener"
          ><dabei-icon name="download" [size]="18" />{{ 'day.print.everything' | t }}</a
        >
      </p>
    </section>
  `,
})
export class PrintDay {
  readonly today = input.required<string>();
  protected readonly day = linkedSignal(() => this.today());
  protected readonly health = signal(false);
  protected readonly address = computed(() => {
    const address = route(routes.dayEverything, { day: this.day() });
    return this.health() ? `${address}?health=true` : address;
  });
}
