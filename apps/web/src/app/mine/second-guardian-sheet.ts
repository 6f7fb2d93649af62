import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { ChildView } from '@dabei/contracts';
import { focusFirstError } from '../shared/focus-first-error';
import { notRefused, RefusedValues } from '../shared/refused-values';
import { emailShape, nameShape, requiredText, shapedText } from '../shared/text-rules';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { MineActions } from './mine-actions';

/** A second adult gets a household of its own; only the chosen children are shared. */
@Component({
  selector: 'dabei-second-guardian-sheet',
  imports: [TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="sheet">
      <summary>{{ 'family.mine.secondTitle' | t }}</summary>
      <form class="stack" novalidate (submit)="add($event)">
        <p>{{ 'family.mine.secondLead' | t }}</p>
        <div class="fields-row">
          <dabei-text-field
            id="second-first"
            [label]="'family.who.firstName' | t"
            [field]="form.firstName"
          />
          <dabei-text-field
            id="second-last"
            [label]="'family.who.lastName' | t"
            [field]="form.lastName"
          />
          <dabei-text-field
            id="second-email"
            type="email"
            inputmode="email"
            [label]="'family.who.email' | t"
            [field]="form.email"
          />
        </div>
        <fieldset class="choices">
          <legend>{{ 'family.mine.secondChildren' | t }}</legend>
          @for (child of children(); track child.id) {
            <label class="choice">
              <input
                #box
                type="checkbox"
                [checked]="chosen().includes(child.id)"
                (change)="choose(child.id, box.checked)"
              />
              {{ child.firstName }} {{ child.lastName }}
            </label>
          }
        </fieldset>
        <div role="alert">
          @if (nobody()) {
            <p class="field-error">{{ 'family.mine.secondNobody' | t }}</p>
          }
        </div>
        <p>
          <button type="submit" class="button">{{ 'family.mine.secondButton' | t }}</button>
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
export class SecondGuardianSheet {
  readonly children = input.required<readonly ChildView[]>();
  private readonly actions = inject(MineActions);
  private readonly words = inject(Words);

  private readonly refused = new RefusedValues();
  private readonly model = signal({ firstName: '', lastName: '', email: '' });
  protected readonly form = form(this.model, (path) => {
    requiredText(path.firstName, () => this.words.t('family.who.firstNameMissing'));
    requiredText(path.lastName, () => this.words.t('family.who.lastNameMissing'));
    requiredText(path.email, () => this.words.t('family.who.emailMissing'));
    for (const name of ['firstName', 'lastName', 'email'] as const) {
      const wrong = () => this.words.t(`family.who.${name === 'email' ? 'email' : 'name'}Wrong`);
      shapedText(path[name], name === 'email' ? emailShape : nameShape, wrong);
      notRefused(path[name], (value) => this.refused.refuses(name, value), wrong);
    }
  });
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly nobody = signal(false);

  protected choose(id: string, wanted: boolean): void {
    this.chosen.update((chosen) => (wanted ? [...chosen, id] : chosen.filter((one) => one !== id)));
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    for (const field of [this.form.firstName, this.form.lastName, this.form.email]) {
      field().markAsTouched();
    }
    this.nobody.set(this.chosen().length === 0);
    if (!this.form().valid()) {
      focusFirstError(this.form);
      return;
    }
    if (this.nobody()) return;
    const { email, firstName, lastName } = this.model();
    const request = {
      childIds: [...this.chosen()],
      email: email.trim(),
      firstName: firstName.trim(),
      lastName: lastName.trim(),
    };
    const outcome = await this.actions.addSecondGuardian(request);
    if (outcome === 'done') this.form().reset({ firstName: '', lastName: '', email: '' });
    if (typeof outcome === 'object' && this.refused.take(outcome.error, request)) {
      focusFirstError(this.form);
    }
  }
}
