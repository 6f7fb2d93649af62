import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';
import type { DateParts } from './birth-date';

/** Day, month and year as three numbers: quicker and safer on a phone than any date picker. */
@Component({
  selector: 'dabei-birth-date-field',
  imports: [FormField, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .parts {
      display: grid;
      grid-template-columns: 1fr 1fr 1.5fr;
      gap: 0.6rem;
      max-inline-size: 20rem;
    }
    label {
      font-size: var(--step--1);
    }
  `,
  template: `
    <fieldset class="field" [attr.aria-describedby]="id() + '-hint ' + id() + '-error'">
      <legend>{{ 'family.who.birthDate' | t }}</legend>
      <span class="field-hint" [id]="id() + '-hint'">{{
        hint() || ('family.who.birthHint' | t)
      }}</span>
      <div class="parts">
        @for (part of parts; track part.name) {
          <div>
            <label [for]="id() + '-' + part.name">{{ 'family.who.' + part.name | t }}</label>
            <input
              [id]="id() + '-' + part.name"
              inputmode="numeric"
              autocomplete="off"
              [formField]="child()[part.name]"
              [attr.size]="part.length"
              [attr.aria-invalid]="error() ? 'true' : null"
              [attr.aria-describedby]="id() + '-error'"
            />
          </div>
        }
      </div>
      <span [id]="id() + '-error'" aria-live="polite">
        @if (error(); as text) {
          <span class="field-error"><dabei-icon name="alert" [size]="20" />{{ text }}</span>
        }
      </span>
    </fieldset>
  `,
})
export class BirthDateField {
  readonly id = input.required<string>();
  /** An example of its own, where not only children are born. */
  readonly hint = input('');
  readonly child = input.required<Readonly<Record<keyof DateParts, FieldTree<string>>>>();
  protected readonly parts = [
    { name: 'day', length: 2 },
    { name: 'month', length: 2 },
    { name: 'year', length: 4 },
  ] as const;

  protected readonly error = computed(() => {
    const child = this.child();
    // somebody who is still typing the year is not told that it is missing
    return child.year().touched() ? child.day().errors()[0]?.message : undefined;
  });
}
