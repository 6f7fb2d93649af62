import { Component, inject, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { deskRoutes, type PhoneNumberEntered } from '@dabei/contracts';
import { focusFirstError } from '../../../shared/focus-first-error';
import { TextField } from '../../../shared/text-field';
import { emailShape, phoneShape, requiredText, shapedText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { TickField } from '../../parts/tick-field';
import { Toasts } from '../../parts/toasts';
import { CommissionData } from './commission-data';

const empty = { name: '', phone: '', email: '', helper: false };

/** A seller on the phone: the same rules and the same line, as fast as the seller's own way. */
@Component({
  selector: 'dabei-enter-number',
  imports: [ProblemLine, TextField, TickField, TPipe],
  template: `
    <details class="sheet">
      <summary>{{ 'commission.desk.numbers.enter' | t }}</summary>
      <form class="stack inside" novalidate (submit)="enter($event)">
        <div class="fields-row">
          <dabei-text-field
            id="seller-name"
            [label]="'commission.desk.numbers.name' | t"
            [field]="form.name"
          />
          <dabei-text-field
            id="seller-phone"
            type="tel"
            [label]="'commission.desk.numbers.phone' | t"
            [field]="form.phone"
          />
          <dabei-text-field
            id="seller-email"
            type="email"
            [label]="'commission.desk.numbers.email' | t"
            [field]="form.email"
          />
        </div>
        <dabei-tick-field [label]="'commission.desk.numbers.helper' | t" [field]="form.helper" />
        <dabei-problem-line [text]="entering.problem()" />
        <p>
          <button type="submit" class="button button-primary" [disabled]="entering.busy()">
            {{ 'commission.desk.numbers.save' | t }}
          </button>
        </p>
      </form>
    </details>
  `,
  styles: `
    .inside {
      margin-block-start: 1rem;
    }
  `,
})
export class EnterNumber {
  private readonly data = inject(CommissionData);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly entering = attempt();
  private readonly model = signal(empty);
  protected readonly form = form(this.model, (path) => {
    requiredText(path.name, () => this.words.t('commission.desk.numbers.name-missing'));
    shapedText(path.email, emailShape, () => this.words.t('commission.desk.numbers.email-wrong'));
    shapedText(path.phone, phoneShape, () => this.words.t('commission.desk.numbers.phone-wrong'));
    validate(path.phone, (field) =>
      field.value().trim() === '' && field.valueOf(path.email).trim() === ''
        ? { kind: 'required', message: this.words.t('commission.desk.numbers.contact-missing') }
        : undefined,
    );
  });

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    const { name, phone, email, helper } = this.model();
    await this.entering.run(async () => {
      const { number } = await this.data.post<PhoneNumberEntered>(deskRoutes.deskNumbers, {
        name: name.trim(),
        phone: phone.trim() === '' ? null : phone.trim(),
        email: email.trim() === '' ? null : email.trim(),
        circle: helper ? 'helper' : 'all',
      });
      this.model.set(empty);
      this.form().reset();
      this.toasts.say(
        this.words.t('commission.desk.numbers.entered', {
          number: number === null ? 'none' : String(number),
        }),
      );
    });
  }
}
