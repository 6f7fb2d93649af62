import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TPipe } from '../../../shared/t.pipe';
import { EventData } from '../event-data';
import { QuotaChange } from './quota-change';

/** The places of an event; a number changes only after its consequence was seen. */
@Component({
  selector: 'dabei-places-page',
  imports: [QuotaChange, RouterLink, TPipe],
  template: `
    <div class="narrow stack">
      <p class="soft">{{ 'desk.places.lead' | t }}</p>
      @for (quota of quotas(); track quota.id) {
        <dabei-quota-change [eventId]="id()" [quota]="quota" (changed)="data.reload()" />
      } @empty {
        <p class="desk-empty">
          {{ 'desk.places.none' | t }}
          <a [routerLink]="['/desk/veranstaltung', id(), 'bearbeiten']">{{
            'desk.event.tab-edit' | t
          }}</a>
        </p>
      }
    </div>
  `,
})
export class PlacesPage {
  protected readonly data = inject(EventData);
  protected readonly id = computed(() => this.data.event()?.id ?? '');
  protected readonly quotas = computed(() => this.data.event()?.event.quotas ?? []);
}
