import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, validate, type FieldTree } from '@angular/forms/signals';
import type { FamilyCodeView, FamilyWishEntry } from '@dabei/contracts';
import { checkWish, wishAgeBandOn, wishKinds } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { moneyText } from '@dabei/words';
import { FindingList } from '../desk/tree/parts/finding-list';
import { TextField } from '../shared/text-field';
import { nameShape, phoneShape, requiredText, shapedText } from '../shared/text-rules';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { familyEntry, type FamilyWishModel } from './family-wish-model';

const steps = ['child', 'wish', 'family', 'check'] as const;
const stepFields: readonly (readonly (keyof FamilyWishModel)[])[] = [
  ['firstName', 'lastName', 'birthDate'],
  ['words', 'kind', 'size', 'colour'],
  ['guardian', 'street', 'town', 'phone'],
  [],
];

/** One question after the other, for a thumb. */
@Component({
  selector: 'dabei-family-wish-steps',
  imports: [Field, FindingList, FormField, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .consent {
      white-space: pre-line;
    }
    h2:focus {
      outline: none;
    }
  `,
  templateUrl: './family-wish-steps.html',
})
export class FamilyWishSteps {
  readonly campaign = input.required<FamilyCodeView>();
  readonly code = input.required<string>();
  readonly busy = input(false);
  readonly typed = model.required<FamilyWishModel>();
  readonly done = output<FamilyWishEntry>();

  private readonly words = inject(Words);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  protected readonly at = signal(0);
  protected readonly step = computed(() => steps[this.at()] ?? 'check');
  protected readonly steps = steps.length;
  protected readonly agreed = signal(false);
  protected readonly missingConsent = signal(false);
  protected readonly language = linkedSignal(() => {
    const known = this.campaign().consent.map(({ language }) => language);
    return known.find((one) => one === this.words.language()) ?? known[0] ?? 'de';
  });
  protected readonly consentWords = computed(
    () => this.campaign().consent.find(({ language }) => language === this.language())?.words ?? '',
  );
  protected readonly kinds = wishKinds.filter((kind) => kind !== 'voucher');
  protected readonly price = computed(() =>
    moneyText(this.campaign().priceLimitCents, this.words.language()),
  );
  protected readonly fields: FieldTree<FamilyWishModel> = form(this.typed, (path) => {
    const required = () => this.words.t('bodies.form.required');
    for (const name of [path.firstName, path.lastName, path.guardian]) {
      requiredText(name, required);
      shapedText(name, nameShape, required);
    }
    requiredText(path.birthDate, required);
    validate(path.birthDate, ({ value }) =>
      value() === '' || wishAgeBandOn(value(), this.campaign().collectUntil) !== null
        ? undefined
        : { kind: 'age', message: this.words.t('bodies.form.tooOld') },
    );
    requiredText(path.words, required);
    shapedText(path.phone, phoneShape, required);
    requiredText(path.street, required);
    requiredText(path.town, required);
  });
  protected readonly findings = computed(() => {
    const { words, size, colour, kind } = this.typed();
    const wish = { kind: this.kinds.find((one) => one === kind) ?? 'other', words, size, colour };
    const found = checkWish(
      { ...wish, ageBand: null, priceCents: null, children: 1 },
      this.campaign(),
    );
    return words.trim().length < 3
      ? []
      : found.filter(({ code }) => !['age-missing', 'price-missing', 'maybe-name'].includes(code));
  });

  protected next(event: Event): void {
    event.preventDefault();
    if (this.step() === 'check') {
      this.send();
      return;
    }
    const names = stepFields[this.at()] ?? [];
    for (const name of names) this.fields[name]().markAsTouched();
    const wrong = names.find((name) => this.fields[name]().invalid());
    if (wrong !== undefined) this.fields[wrong]().focusBoundControl();
    else this.go(1);
  }

  protected speak(language: string): void {
    const known = this.campaign().consent.find((one) => one.language === language);
    if (known) this.language.set(known.language);
  }

  protected go(by: 1 | -1): void {
    this.at.update((at) => at + by);
    this.title().nativeElement.focus();
  }

  private send(): void {
    this.missingConsent.set(!this.agreed());
    if (this.agreed() && !this.busy())
      this.done.emit(familyEntry(this.typed(), this.code(), this.language()));
  }
}
