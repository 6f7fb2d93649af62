import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { mostWishesAtOnce, deskRoutes, type PhonePledged } from '@dabei/contracts';
import { TextField } from '../../../shared/text-field';
import { emailShape, phoneShape, requiredText, shapedText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { PickField, type Pick } from '../../parts/pick-field';
import { cardNumbers } from './card-numbers';

const empty = { numbers: '', name: '', company: '', phone: '', email: '', language: 'de' };

/** Somebody calls and wants to fulfil wishes: numbers, a name, and how to reach whoever it is. */
@Component({
  selector: 'dabei-phone-dialog',
  imports: [AskDialog, PickField, TextField, TPipe],
  template: `
    <dabei-ask-dialog
      name="phone"
      [open]="open()"
      [title]="'checking.pledges.phone.title' | t"
      [button]="'checking.pledges.phone.save' | t"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="save()"
    >
      <p>{{ 'checking.pledges.phone.then' | t }}</p>
      <dabei-text-field
        id="phone-numbers"
        [label]="'checking.pledges.phone.numbers' | t"
        [hint]="'checking.pledges.phone.numbersHint' | t: { most }"
        [field]="form.numbers"
      />
      <dabei-text-field
        id="phone-name"
        [label]="'checking.pledges.phone.name' | t"
        [field]="form.name"
      />
      <dabei-text-field
        id="phone-company"
        [label]="'checking.pledges.phone.company' | t"
        [field]="form.company"
      />
      <dabei-text-field
        id="phone-phone"
        type="tel"
        [label]="'checking.pledges.phone.phone' | t"
        [field]="form.phone"
      />
      <dabei-text-field
        id="phone-email"
        type="email"
        [label]="'checking.pledges.phone.email' | t"
        [hint]="'checking.pledges.phone.emailHint' | t"
        [field]="form.email"
      />
      <dabei-pick-field
        id="phone-language"
        [label]="'checking.pledges.phone.language' | t"
        [field]="form.language"
        [picks]="languages"
      />
    </dabei-ask-dialog>
  `,
})
export class PhoneDialog {
  readonly open = input(false);
  readonly campaign = input.required<string>();
  readonly closed = output();
  readonly saved = output<PhonePledged>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly most = mostWishesAtOnce;
  protected readonly languages: readonly Pick[] = [
    { value: 'de', label: 'Deutsch' },
    { value: 'en', label: 'English' },
  ];
  protected readonly saving = attempt();
  private readonly model = signal(empty);
  private readonly say = (key: string): string =>
    this.words.t(`checking.pledges.phone.${key}`, { most: this.most });
  protected readonly form = form(this.model, (path) => {
    validate(path.numbers, ({ value }) =>
      cardNumbers(value()) === null
        ? { kind: 'numbers', message: this.say('numbersWrong') }
        : undefined,
    );
    requiredText(path.name, () => this.say('nameMissing'));
    shapedText(path.phone, phoneShape, () => this.say('phoneWrong'));
    shapedText(path.email, emailShape, () => this.say('emailWrong'));
    // nobody can be reminded who left no way to be reached
    validate(path.phone, (field) =>
      field.value().trim() === '' && field.valueOf(path.email).trim() === ''
        ? { kind: 'contact', message: this.say('contactMissing') }
        : undefined,
    );
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.saving.problem.set(null);
        this.form().reset();
        this.model.set(empty);
      });
    });
  }

  protected async save(): Promise<void> {
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const { numbers, phone, email, ...person } = this.model();
    await this.saving.run(async () => {
      const body = {
        ...person,
        campaign: this.campaign(),
        numbers: cardNumbers(numbers),
        phone: phone.trim() || null,
        email: email.trim() || null,
      };
      this.saved.emit(await this.calls.post<PhonePledged>(deskRoutes.deskPhonePledge, body));
    });
  }
}
