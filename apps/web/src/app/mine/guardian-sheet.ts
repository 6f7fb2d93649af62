import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import type { GuardianUpdate, HouseholdView } from '@dabei/contracts';
import { languages } from '@dabei/words';
import { focusFirstError } from '../shared/focus-first-error';
import { OfficeStore } from '../shared/office-store';
import { notRefused, RefusedValues } from '../shared/refused-values';
import { nameShape, phoneShape, requiredText, shapedText } from '../shared/text-rules';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { MineActions } from './mine-actions';

/** How the family is reached, and in which language. */
@Component({
  selector: 'dabei-guardian-sheet',
  imports: [TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="sheet">
      <summary>{{ 'family.mine.details' | t }}</summary>
      <form class="stack" novalidate (submit)="save($event)">
        <div class="fields-row">
          <dabei-text-field
            id="own-first"
            autocomplete="given-name"
            [label]="'family.who.firstName' | t"
            [field]="form.firstName"
          />
          <dabei-text-field
            id="own-last"
            autocomplete="family-name"
            [label]="'family.who.lastName' | t"
            [field]="form.lastName"
          />
          <dabei-text-field
            id="own-phone"
            type="tel"
            autocomplete="tel"
            inputmode="tel"
            [label]="'family.who.phone' | t"
            [field]="form.phone"
          />
          <div class="field">
            <label class="field-label" for="own-language">{{ 'family.mine.language' | t }}</label>
            <select #language id="own-language" (change)="speak(language.value)">
              @for (code of languages; track code) {
                <option [value]="code" [selected]="model().language === code">
                  {{ nameOf(code) }}
                </option>
              }
            </select>
          </div>
        </div>
        @if (office.office(); as it) {
          <label class="choice">
            <input
              #lives
              type="checkbox"
              [checked]="model().resident"
              (change)="live(lives.checked)"
            />
            {{ 'family.who.lives' | t: { town: it.town } }}
          </label>
        }
        <p>
          <button type="submit" class="button button-primary">{{ 'family.mine.save' | t }}</button>
        </p>
      </form>
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
      min-block-size: 2.75rem;
      font-weight: 650;
    }
  `,
})
export class GuardianSheet {
  readonly household = input.required<HouseholdView>();
  protected readonly office = inject(OfficeStore);
  private readonly actions = inject(MineActions);
  private readonly words = inject(Words);

  private readonly refused = new RefusedValues();
  protected readonly languages = languages;
  protected readonly model = signal<GuardianUpdate>({
    firstName: '',
    lastName: '',
    phone: '',
    resident: true,
    language: 'de',
  });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.firstName, () => this.words.t('family.who.firstNameMissing'));
    requiredText(path.lastName, () => this.words.t('family.who.lastNameMissing'));
    requiredText(path.phone, () => this.words.t('family.who.phoneMissing'));
    for (const name of ['firstName', 'lastName', 'phone'] as const) {
      const wrong = () => this.words.t(`family.who.${name === 'phone' ? 'phone' : 'name'}Wrong`);
      shapedText(path[name], name === 'phone' ? phoneShape : nameShape, wrong);
      notRefused(path[name], (value) => this.refused.refuses(name, value), wrong);
    }
  });

  constructor() {
    effect(() => {
      const { guardians, resident, language } = this.household();
      const [guardian] = guardians;
      untracked(() => {
        this.model.set({
          firstName: guardian?.firstName ?? '',
          lastName: guardian?.lastName ?? '',
          phone: guardian?.phone ?? '',
          resident,
          language,
        });
      });
    });
  }

  protected nameOf(code: string): string {
    return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  }

  protected speak(language: string): void {
    const known = languages.find((code) => code === language);
    if (known) this.model.update((model) => ({ ...model, language: known }));
  }

  protected live(resident: boolean): void {
    this.model.update((model) => ({ ...model, resident }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    for (const field of [this.form.firstName, this.form.lastName, this.form.phone]) {
      field().markAsTouched();
    }
    if (this.form().valid()) {
      const update = this.model();
      const outcome = await this.actions.saveGuardian(update);
      if (typeof outcome === 'object') this.refused.take(outcome.error, update);
    }
    focusFirstError(this.form);
  }
}
