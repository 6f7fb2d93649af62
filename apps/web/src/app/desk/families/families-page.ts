import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HouseholdHit } from '@dabei/contracts';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { eventFilterOf, eventsThatFit } from '../programme/event-filter';
import { ProgrammeData } from '../programme/programme-data';
import { AccessCodeDialog } from './access-code-dialog';
import { HouseholdSearch } from './household-search';

/** Finding a family, or an event, from anywhere; and giving a family its access code. */
@Component({
  selector: 'dabei-families-page',
  imports: [AccessCodeDialog, HouseholdSearch, RouterLink, TPipe],
  template: `
    <div class="narrow stack">
      <div class="desk-head">
        <h1>{{ 'desk.families.title' | t }}</h1>
        <a class="button" routerLink="/desk/familien/briefe">{{ 'families.list.letters' | t }}</a>
      </div>
      <dabei-household-search
        [query]="q() ?? ''"
        [linked]="true"
        [actLabel]="'desk.families.code' | t"
        (picked)="chosen.set($event)"
      />
      @if (events().length > 0) {
        <section class="stack-small" aria-labelledby="events-title">
          <h2 id="events-title">{{ 'desk.families.events' | t }}</h2>
          <ul class="stack-small">
            @for (event of events(); track event.id) {
              <li>
                <a [routerLink]="['/desk/veranstaltung', event.id]">{{ event.title }}</a>
                <span class="soft"> · {{ event.organiser }}</span>
              </li>
            }
          </ul>
        </section>
      }
    </div>
    <dabei-access-code-dialog [household]="chosen()" (closed)="chosen.set(null)" />
  `,
})
export class FamiliesPage {
  /** From the address: what the search above was asked for. */
  readonly q = input<string>();

  private readonly programme = inject(ProgrammeData);
  protected readonly chosen = signal<HouseholdHit | null>(null);
  protected readonly events = computed(() => {
    const q = this.q()?.trim();
    if (!q) return [];
    const all = this.programme.programme()?.events ?? [];
    return eventsThatFit(all, eventFilterOf({ q })).slice(0, 12);
  });

  constructor() {
    inject(PageHead).set(inject(Words).t('desk.families.title'));
  }
}
