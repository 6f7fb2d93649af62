import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type HouseholdHit } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { PhoneLink } from '../parts/phone-link';

/** Finds a family by name, child, phone or e-mail while somebody types. */
@Component({
  selector: 'dabei-household-search',
  imports: [AnswerState, PhoneLink, RouterLink, TPipe],
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      justify-content: space-between;
    }
    p {
      margin: 0;
    }
    .strong a {
      display: inline-block;
      padding-block: 0.35rem;
    }
  `,
  template: `
    <div class="stack">
      <form class="field" role="search" (submit)="search($event, field.value)">
        <label class="field-label" for="household-q">{{ 'desk.families.search' | t }}</label>
        <span class="field-hint" id="household-q-hint">{{ 'desk.families.searchHint' | t }}</span>
        <input
          #field
          id="household-q"
          type="search"
          autocomplete="off"
          aria-describedby="household-q-hint"
          [value]="typed()"
          (input)="type(field.value)"
        />
      </form>
      <dabei-answer-state
        [loading]="resource.isLoading()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (hits(); as found) {
        <p class="small soft" role="status">
          {{ 'desk.families.found' | t: { count: found.length } }}
        </p>
        <ul class="plain-list stack-small">
          @for (hit of found; track hit.householdId) {
            <li class="sheet">
              <div>
                <p class="strong">
                  @if (linked()) {
                    <a [routerLink]="['/desk/familie', hit.householdId]">{{ hit.guardian }}</a>
                  } @else {
                    {{ hit.guardian }}
                  }
                </p>
                <p class="small">
                  @if (hit.phone; as phone) {
                    <dabei-phone-link [phone]="phone" />
                  }
                  {{ hit.email ?? ('desk.families.noEmail' | t) }}
                </p>
                <p class="small soft">
                  @for (child of hit.children; track child.id; let last = $last) {
                    {{ child.firstName }} {{ child.lastName }} ({{ born(child.birthDate) }}){{
                      last ? '' : ', '
                    }}
                  } @empty {
                    {{ 'desk.families.noChildren' | t }}
                  }
                </p>
              </div>
              <button
                type="button"
                class="button button-small"
                [attr.aria-label]="actLabel() + ': ' + hit.guardian"
                (click)="picked.emit(hit)"
              >
                {{ actLabel() }}
              </button>
            </li>
          }
        </ul>
      }
    </div>
  `,
})
export class HouseholdSearch {
  /** What to look for at first. */
  readonly query = input('');
  readonly actLabel = input.required<string>();
  /** The name leads to the family's page. */
  readonly linked = input(false);
  readonly picked = output<HouseholdHit>();

  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly typed = linkedSignal(() => this.query());
  private readonly asked = linkedSignal(() => this.query().trim());
  protected readonly resource = httpResource<HouseholdHit[]>(() => {
    const q = this.asked();
    return q.length < 2 ? undefined : { url: deskRoutes.deskHouseholds, params: { q } };
  });
  protected readonly hits = computed(() =>
    this.asked().length >= 2 && this.resource.hasValue() ? this.resource.value() : null,
  );

  protected type(text: string): void {
    this.typed.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.asked.set(text.trim()), 300);
  }

  protected search(event: Event, text: string): void {
    event.preventDefault();
    clearTimeout(this.timer);
    this.asked.set(text.trim());
  }

  protected born(date: string): string {
    return new Intl.DateTimeFormat(this.words.language(), { timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  }
}
