import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, deskRoutes, type FamilyContact, type FamilyPage } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { isLanguage, languages } from '@dabei/words';
import { focusFirstError } from '../../../shared/focus-first-error';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { TickField } from '../../parts/tick-field';
import { Toasts } from '../../parts/toasts';
import { contactRules, type ContactModel } from './contact-rules';
import { FamilyData } from './family-data';

/** Who registers and how the family is reached; a corrected address is also how mails are sent again. */
@Component({
  selector: 'dabei-contact-dialog',
  imports: [DialogPanel, PickField, ProblemLine, TextField, TickField, TPipe],
  templateUrl: './contact-dialog.html',
  styles: `
    /* two fields beside each other where there is room */
    form {
      inline-size: min(36rem, 80vw);
      max-inline-size: 100%;
    }
  `,
})
export class ContactDialog {
  readonly open = input.required<boolean>();
  readonly closed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly data = inject(FamilyData);
  protected readonly saving = attempt();

  protected readonly ways = (['mail', 'phone', 'letter'] as const).map((value) => ({
    value,
    label: this.words.t(`families.contact.by-${value}`),
  }));
  protected readonly languages = languages.map((value) => ({
    value,
    label: new Intl.DisplayNames([this.words.language()], { type: 'language' }).of(value) ?? value,
  }));
  protected readonly model = signal<ContactModel>(modelOf(undefined));
  protected readonly form = form(this.model, (path) => {
    contactRules(path, (key) => this.words.t(`families.contact.${key}`));
  });
  /** The old address no longer opens anything. */
  protected readonly changesEmail = computed(() => {
    const before = this.data.family()?.guardians[0]?.email ?? '';
    return before !== '' && this.model().email.trim() !== before;
  });

  constructor() {
    effect(() => {
      const family = this.data.family();
      if (this.open()) untracked(() => this.model.set(modelOf(family)));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    const family = this.data.family();
    if (!this.form().valid() || family === undefined) {
      focusFirstError(this.form);
      return;
    }
    const address = route(deskRoutes.deskFamilyContact, { id: family.id });
    const change = changeOf(this.model(), family.version);
    if (!(await this.saving.run(() => this.calls.put(address, change)))) return;
    this.toasts.say(this.words.t('desk.saved'));
    this.data.resource.reload();
    this.closed.emit();
  }

  protected close(): void {
    this.saving.problem.set(null);
    this.closed.emit();
  }
}

function modelOf(family: FamilyPage | undefined): ContactModel {
  const [guardian] = family?.guardians ?? [];
  return {
    firstName: guardian?.firstName ?? '',
    lastName: guardian?.lastName ?? '',
    email: guardian?.email ?? '',
    phone: guardian?.phone ?? '',
    contactBy: family?.contactBy ?? 'mail',
    street: family?.street ?? '',
    postcode: family?.postcode ?? '',
    town: family?.town ?? '',
    language: family?.language ?? 'de',
    resident: family?.resident ?? true,
  };
}

const orNull = (text: string): string | null => text.trim() || null;

function changeOf(model: ContactModel, version: number): FamilyContact {
  const { language, contactBy, resident } = model;
  return {
    version,
    firstName: model.firstName.trim(),
    lastName: model.lastName.trim(),
    email: orNull(model.email),
    phone: orNull(model.phone),
    contactBy: contactBy === 'phone' || contactBy === 'letter' ? contactBy : 'mail',
    street: orNull(model.street),
    postcode: orNull(model.postcode),
    town: orNull(model.town),
    language: isLanguage(language) ? language : 'de',
    resident,
  };
}
