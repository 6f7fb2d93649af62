import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { OfficeStore } from '../shared/office-store';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import type { PeopleForm } from './people-form';

/** Who registers: the least that is needed to hold a place and to reach somebody. */
@Component({
  selector: 'dabei-guardian-fields',
  imports: [TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="stack">
      <div class="fields-row">
        <dabei-text-field
          id="guardian-first"
          autocomplete="given-name"
          [label]="'family.who.firstName' | t"
          [field]="guardian().firstName"
        />
        <dabei-text-field
          id="guardian-last"
          autocomplete="family-name"
          [label]="'family.who.lastName' | t"
          [field]="guardian().lastName"
        />
        <dabei-text-field
          id="guardian-email"
          type="email"
          autocomplete="email"
          inputmode="email"
          [label]="'family.who.email' | t"
          [hint]="'family.who.emailHint' | t"
          [field]="guardian().email"
        />
        <dabei-text-field
          id="guardian-phone"
          type="tel"
          autocomplete="tel"
          inputmode="tel"
          [label]="'family.who.phone' | t"
          [hint]="'family.who.phoneHint' | t"
          [field]="guardian().phone"
        />
      </div>
      @if (office.office(); as it) {
        <fieldset>
          <legend>{{ 'family.who.lives' | t: { town: it.town } }}</legend>
          <div class="choices choices-row">
            @for (choice of lives; track choice.value) {
              <label class="choice">
                <input
                  type="radio"
                  name="resident"
                  [checked]="guardian().resident().value() === choice.value"
                  (change)="guardian().resident().value.set(choice.value)"
                />
                {{ choice.word | t }}
              </label>
            }
          </div>
        </fieldset>
        <p class="small soft">{{ 'family.who.noEmail' | t: { phone: it.phone } }}</p>
      }
    </div>
  `,
})
export class GuardianFields {
  readonly guardian = input.required<PeopleForm['guardian']>();
  protected readonly office = inject(OfficeStore);
  protected readonly lives = [
    { value: true, word: 'family.who.yes' },
    { value: false, word: 'family.who.no' },
  ];
}
