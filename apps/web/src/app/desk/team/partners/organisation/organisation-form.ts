import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form } from '@angular/forms/signals';
import { organisationKinds, type OrganisationInput } from '@dabei/contracts';
import { focusFirstError } from '../../../../shared/focus-first-error';
import { TextField } from '../../../../shared/text-field';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../../../shared/text-rules';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { PickField } from '../../../parts/pick-field';
import { ProblemLine } from '../../../parts/problem-line';
import { emptyOrganisation, inputOf, type OrganisationModel } from './organisation-model';

const webShape = /^https?:\/\/[^\s/]+\.[^\s]+$/i;

/** Who a partner is, and what was agreed with it. */
@Component({
  selector: 'dabei-organisation-form',
  imports: [PickField, ProblemLine, TextField, TPipe],
  templateUrl: './organisation-form.html',
})
export class OrganisationForm {
  readonly value = input<OrganisationModel>(emptyOrganisation);
  readonly busy = input(false);
  readonly problem = input<string | null>(null);
  readonly saved = output<OrganisationInput>();

  private readonly words = inject(Words);
  protected readonly typed = linkedSignal(() => this.value());
  protected readonly form = form(this.typed, (path) => {
    const say = (key: string) => (): string => this.words.t(`partners.organisation.${key}`);
    requiredText(path.name, say('nameMissing'));
    shapedText(path.name, /^.{2,120}$/u, say('nameMissing'));
    shapedText(path.contactName, nameShape, say('contactShape'));
    shapedText(path.trustPerson, nameShape, say('contactShape'));
    shapedText(path.email, emailShape, say('emailShape'));
    shapedText(path.phone, phoneShape, say('phoneShape'));
    shapedText(path.website, webShape, say('websiteShape'));
  });
  protected readonly kinds = computed(() =>
    organisationKinds.map((value) => ({ value, label: this.words.t(`partners.kind.${value}`) })),
  );

  protected save(event: Event): void {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) focusFirstError(this.form);
    else this.saved.emit(inputOf(this.typed()));
  }
}
