import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import type { ChildView } from '@dabei/contracts';
import { dateOfParts } from '../registration/birth-date';
import { BirthDateField } from '../registration/birth-date-field';
import { childRules } from '../registration/child-rules';
import { draftOfChild } from '../registration/known-children';
import { focusFirstError } from '../shared/focus-first-error';
import { RefusedValues } from '../shared/refused-values';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { MineActions } from './mine-actions';

/** Name and birth date of a child, to be mended. */
@Component({
  selector: 'dabei-child-sheet',
  imports: [BirthDateField, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form
      class="stack"
      novalidate
      [attr.aria-label]="'family.mine.childOf' | t: { child: child().firstName }"
      (submit)="save($event)"
    >
      <div class="fields-row">
        <dabei-text-field
          [id]="id() + '-first'"
          [label]="'family.who.firstName' | t"
          [field]="form.firstName"
        />
        <dabei-text-field
          [id]="id() + '-last'"
          [label]="'family.who.lastName' | t"
          [field]="form.lastName"
        />
      </div>
      <dabei-birth-date-field [id]="id() + '-birth'" [child]="form" />
      <p>
        <button type="submit" class="button" [attr.aria-disabled]="actions.busy()">
          {{ 'family.mine.childSave' | t: { child: child().firstName } }}
        </button>
      </p>
    </form>
  `,
})
export class ChildSheet {
  readonly child = input.required<ChildView>();
  protected readonly actions = inject(MineActions);
  private readonly words = inject(Words);
  private readonly refused = new RefusedValues();

  protected readonly id = computed(() => `own-child-${this.child().id}`);
  /** Typed here, so the rules of a typed child hold. */
  private readonly model = linkedSignal({
    source: this.child,
    computation: (child) => ({ ...draftOfChild(child), childId: '' }),
  });
  protected readonly form = form(this.model, (path) => {
    childRules(
      path,
      (key) => () => this.words.t(`family.who.${key}`),
      (_child, field, value) => this.refused.refuses(field, value),
    );
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { firstName, lastName, day, month, year } = this.form;
    for (const field of [firstName, lastName, day, month, year]) field().markAsTouched();
    const birthDate = dateOfParts(this.model());
    if (!this.form().valid() || !birthDate) {
      focusFirstError(this.form);
      return;
    }
    const typed = this.model();
    const update = {
      firstName: typed.firstName.trim(),
      lastName: typed.lastName.trim(),
      birthDate,
    };
    const outcome = await this.actions.saveChild(this.child().id, update);
    if (typeof outcome === 'string') return;
    if (this.refused.take(outcome.error, update)) focusFirstError(this.form);
  }
}
