import {
  Component,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { form, validate, type SchemaPathTree } from '@angular/forms/signals';
import { deskRoutes } from '@dabei/contracts';
import { roundingSteps } from '@dabei/domain';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { attempt } from '../../parts/attempt';
import { centsOf } from '../../parts/euros';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { MarketHead } from '../market-head';
import { CircleSection } from './circle-section';
import { CommissionData } from './commission-data';
import {
  emptyRules,
  ruleIntakes,
  ruleMoneys,
  ruleNumbers,
  ruleRanges,
  rulesModelOf,
  rulesOf,
  type RulesModel,
} from './rules-model';

const roundWords = { 1: 'cent', 10: 'ten', 50: 'fifty', 100: 'euro' } as const;

/** The rules of a Kleiderbörse: how many numbers, how many things, which share; the rest is folded away. */
@Component({
  selector: 'dabei-rules-page',
  imports: [
    AnswerState,
    CircleSection,
    MarketHead,
    NumberField,
    PickField,
    ProblemLine,
    TPipe,
    TextField,
  ],
  styles: `
    .inside {
      margin-block-start: 1rem;
    }
  `,
  providers: [CommissionData],
  templateUrl: './rules-page.html',
})
export class RulesPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly data = inject(CommissionData);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  private readonly more = viewChild<ElementRef<HTMLDetailsElement>>('more');
  protected readonly saving = attempt();
  private readonly model = signal(emptyRules);
  protected readonly form = form(this.model, (path) => {
    this.check(path);
  });
  protected readonly rounds = roundingSteps.map((step) => ({
    value: String(step),
    label: this.words.t(`commission.desk.rules.${roundWords[step]}`),
  }));

  constructor() {
    inject(PageHead).set(this.words.t('commission.desk.rules.title'));
    effect(() => {
      this.data.slug.set(this.slug());
    });
    effect(() => {
      const rules = this.data.all()?.rules;
      if (rules) untracked(() => this.model.set(rulesModelOf(rules)));
    });
  }

  private check(path: SchemaPathTree<RulesModel>): void {
    for (const key of ruleNumbers) {
      const [from, to] = ruleRanges[key];
      validate(path[key], ({ value }) => {
        const number = value();
        const fits = number !== null && Number.isInteger(number) && number >= from && number <= to;
        if (fits) return undefined;
        return {
          kind: 'range',
          message: this.words.t('commission.desk.rules.number-wrong', { from, to }),
        };
      });
    }
    for (const key of ruleMoneys)
      validate(path[key], ({ value }) =>
        centsOf(value()) === undefined
          ? { kind: 'money', message: this.words.t('commission.desk.rules.money-wrong') }
          : undefined,
      );
    validate(path.intakeUntil, (field) => {
      const typed = ruleIntakes.map((key) => field.valueOf(path[key]));
      const [, from = '', until = ''] = typed;
      if (typed.every((text) => text === '')) return undefined;
      if (typed.some((text) => text === ''))
        return { kind: 'all', message: this.words.t('commission.desk.rules.intake-all') };
      return from < until
        ? undefined
        : { kind: 'order', message: this.words.t('commission.desk.rules.order') };
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      // nobody finds a mistake that is folded away
      this.more()?.nativeElement.toggleAttribute('open', true);
      focusFirstError(this.form);
      return;
    }
    const saved = await this.saving.run(() =>
      this.data.put(deskRoutes.deskCommissionRules, rulesOf(this.model())),
    );
    if (saved) this.toasts.say(this.words.t('commission.desk.rules.saved'));
  }
}
