import { Component, inject, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { languages } from '@dabei/words';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { PickField } from '../../parts/pick-field';
import { TickField } from '../../parts/tick-field';
import type { EntryForm } from './entry-form';

/** A family the office meets for the first time. */
@Component({
  selector: 'dabei-entry-family',
  imports: [FormField, PickField, TextField, TickField, TPipe],
  template: `
    <div class="stack">
      <div class="fields-row">
        <dabei-text-field
          id="entry-first"
          [label]="'family.who.firstName' | t"
          [field]="form().guardian.firstName"
        />
        <dabei-text-field
          id="entry-last"
          [label]="'family.who.lastName' | t"
          [field]="form().guardian.lastName"
        />
        <dabei-text-field
          id="entry-phone"
          type="tel"
          [label]="'family.who.phone' | t"
          [field]="form().guardian.phone"
        />
        <dabei-text-field
          id="entry-email"
          type="email"
          [label]="'desk.entry.email' | t"
          [field]="form().guardian.email"
        />
      </div>
      <fieldset>
        <legend>{{ 'desk.entry.contactBy' | t }}</legend>
        <div class="choices choices-row">
          @for (way of ways; track way) {
            <label class="choice">
              <input type="radio" [value]="way" [formField]="form().contactBy" />
              <span>{{ 'desk.entry.by-' + way | t }}</span>
            </label>
          }
        </div>
      </fieldset>
      <div class="fields-row">
        <dabei-pick-field
          id="entry-language"
          [label]="'desk.entry.language' | t"
          [picks]="languagePicks"
          [field]="form().guardian.language"
        />
        <dabei-tick-field [label]="'desk.entry.resident' | t" [field]="form().guardian.resident" />
      </div>
    </div>
  `,
})
export class EntryFamily {
  readonly form = input.required<EntryForm>();
  private readonly words = inject(Words);
  protected readonly ways = ['mail', 'phone', 'letter'];
  protected readonly languagePicks = languages.map((value) => ({
    value,
    label: this.words.t(`desk.language.${value}`),
  }));
}
