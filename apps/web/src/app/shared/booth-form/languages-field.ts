import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Icon } from '@dabei/web/ui';
import { fieldProblem } from '../../desk/parts/field-problem';
import { TPipe } from '../t.pipe';
import { Words } from '../words';
import { languageName } from './language-name';

/** What is spoken most in the town, and German sign language. */
const usual = ['de', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'ro', 'bg', 'fr', 'fa', 'gsg'];

/** The languages spoken at a booth. */
@Component({
  selector: 'dabei-languages-field',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  styles: `
    .choices {
      margin-block-start: 0.4rem;
    }
  `,
  template: `
    <fieldset [attr.aria-describedby]="id() + '-error'">
      <legend>{{ 'booths.form.languages' | t }}</legend>
      <div class="choices choices-row">
        @for (language of languages(); track language.code; let first = $first) {
          <label class="choice">
            <input
              type="checkbox"
              [attr.id]="first ? id() : null"
              [checked]="field()().value().includes(language.code)"
              [attr.aria-invalid]="first && problem() ? 'true' : null"
              (change)="toggle(language.code)"
            />
            <span>{{ language.name }}</span>
          </label>
        }
      </div>
      <span [id]="id() + '-error'" aria-live="polite">
        @if (problem(); as text) {
          <span class="field-error"><dabei-icon name="alert" [size]="20" />{{ text }}</span>
        }
      </span>
    </fieldset>
  `,
})
export class LanguagesField {
  readonly id = input.required<string>();
  readonly field = input.required<FieldTree<readonly string[]>>();
  private readonly words = inject(Words);

  protected readonly problem = fieldProblem(this.field);
  /** The usual ones, and whatever was said before. */
  protected readonly languages = computed(() =>
    [...new Set([...usual, ...this.field()().value()])].map((code) => ({
      code,
      name: languageName(code, this.words),
    })),
  );

  protected toggle(code: string): void {
    const { value } = this.field()();
    value.update((said) =>
      said.includes(code) ? said.filter((one) => one !== code) : [...said, code],
    );
  }
}
