import { Component, computed, inject, input, model } from '@angular/core';
import { form, validate, type FieldTree } from '@angular/forms/signals';
import type { BodyOverview } from '@dabei/contracts';
import { checkWish, consentLanguages, wishAgeBandOn, wishKinds } from '@dabei/domain';
import { moneyText } from '@dabei/words';
import { focusFirstError } from '../../shared/focus-first-error';
import { TextField } from '../../shared/text-field';
import { nameShape, phoneShape, requiredText, shapedText } from '../../shared/text-rules';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AreaField } from '../parts/area-field';
import { centsOf } from '../parts/euros';
import { PickField } from '../parts/pick-field';
import { TickField } from '../parts/tick-field';
import { FindingList } from '../tree/parts/finding-list';
import { toCheck, type BodyWishModel } from './body-wish-model';

/** A child, its family and its wish, in the order in which they stand on the signed paper. */
@Component({
  selector: 'dabei-body-wish-form',
  imports: [AreaField, FindingList, PickField, TextField, TickField, TPipe],
  host: { class: 'stack' },
  templateUrl: './body-wish-form.html',
})
export class BodyWishForm {
  readonly campaign = input.required<NonNullable<BodyOverview['campaign']>>();
  readonly typed = model.required<BodyWishModel>();

  private readonly words = inject(Words);
  readonly fields: FieldTree<BodyWishModel> = form(this.typed, (path) => {
    const say = (key: string) => (): string => this.words.t(`bodies.form.${key}`);
    for (const name of [path.firstName, path.lastName, path.guardian]) {
      requiredText(name, say('required'));
      shapedText(name, nameShape, say('required'));
    }
    requiredText(path.birthDate, say('required'));
    validate(path.birthDate, ({ value }) => {
      const known = value() === '' || wishAgeBandOn(value(), this.campaign().handoverFrom) !== null;
      return known ? undefined : { kind: 'age', message: say('tooOld')() };
    });
    shapedText(path.phone, phoneShape, say('required'));
    validate(path.words, (words) =>
      words.value().trim() !== '' || words.valueOf(path.kind) === 'surprise'
        ? undefined
        : { kind: 'required', message: say('required')() },
    );
    validate(path.price, ({ value }) =>
      centsOf(value()) === undefined ? { kind: 'price', message: say('priceWrong')() } : undefined,
    );
  });
  protected readonly kinds = wishKinds.map((value) => ({
    value,
    label: this.words.t(`bodies.kind.${value}`),
  }));
  protected readonly languages = consentLanguages.map((value) => ({
    value,
    label: this.words.t(`bodies.language.${value}`),
  }));
  protected readonly priceHint = computed(() =>
    this.words.t('bodies.form.priceHint', {
      price: moneyText(this.campaign().priceLimitCents, this.words.language()),
    }),
  );
  /** While it is typed: what the checker would say. Nothing of it keeps anybody from handing in. */
  protected readonly findings = computed(() => {
    const { words } = this.typed();
    if (words.trim().length < 3) return [];
    const found = checkWish(toCheck(this.typed(), this.campaign().handoverFrom), this.campaign());
    return found.filter(({ code }) => !['age-missing', 'price-missing'].includes(code));
  });

  /** True when everything is filled in; otherwise the first gap has the focus. */
  check(): boolean {
    this.fields().markAsTouched();
    if (this.fields().valid()) return true;
    focusFirstError(this.fields);
    return false;
  }

  begin(): void {
    this.fields().reset();
    this.fields.firstName().focusBoundControl();
  }
}
