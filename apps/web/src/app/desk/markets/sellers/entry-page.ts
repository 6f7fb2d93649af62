import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type MarketOverview,
  type PitchConsequence,
  type SellerPlaced,
} from '@dabei/contracts';
import { alwaysRefusedGoods, goodsKinds } from '@dabei/domain';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import {
  emailShape,
  nameShape,
  phoneShape,
  requiredText,
  shapedText,
} from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { TickField } from '../../parts/tick-field';
import { Toasts } from '../../parts/toasts';
import { cmOf } from '../settings/market-settings-model';
import { ConsequenceLines, canBeDone, type Overridden } from './consequence-lines';
import { emptyEntry, entryOf } from './entry-model';
import { PitchPicker } from './pitch-picker';

const afterTyping = 400;

/** Somebody calls or stands at the counter: who, what, where; the price and what speaks against it stand below. */
@Component({
  selector: 'dabei-seller-entry-page',
  imports: [
    AnswerState,
    ConsequenceLines,
    NumberField,
    PickField,
    PitchPicker,
    ProblemLine,
    RouterLink,
    TPipe,
    TextField,
    TickField,
  ],
  styleUrl: './entry-page.css',
  templateUrl: './entry-page.html',
})
export class SellerEntryPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly resource = httpResource<MarketOverview>(() =>
    route(deskRoutes.deskMarket, { slug: this.slug() }),
  );
  protected readonly market = computed(() =>
    this.resource.hasValue() ? this.resource.value().market : undefined,
  );
  protected readonly saving = attempt();
  protected readonly looking = attempt();
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly overridden = signal<Overridden>([]);
  protected readonly reason = signal('');
  protected readonly consequence = signal<PitchConsequence | null>(null);
  protected readonly goods = goodsKinds.filter((kind) => !alwaysRefusedGoods.includes(kind));
  private readonly picks = (values: readonly string[], key: string) =>
    values.map((value) => ({ value, label: this.words.t(`plan.desk.${key}.${value}`) }));
  protected readonly kinds = this.picks(['private', 'commercial'], 'sellerKind');
  protected readonly zones = this.picks(['private', 'children'], 'zone');
  protected readonly languages = [
    { value: 'de', label: 'Deutsch' },
    { value: 'en', label: 'English' },
  ];
  protected readonly model = signal(emptyEntry(false));
  private readonly say = (key: string): string => this.words.t(`plan.desk.entry.${key}`);
  protected readonly form = form(this.model, (path) => {
    requiredText(path.name, () => this.say('nameMissing'));
    shapedText(path.name, nameShape, () => this.say('nameMissing'));
    shapedText(path.phone, phoneShape, () => this.say('phoneWrong'));
    shapedText(path.email, emailShape, () => this.say('emailWrong'));
    validate(path.phone, (field) =>
      field.value().trim() === '' && field.valueOf(path.email).trim() === ''
        ? { kind: 'contact', message: this.say('contactMissing') }
        : undefined,
    );
    validate(path.vehicle, ({ value }) => {
      const cm = value().trim() === '' ? 100 : (cmOf(value()) ?? 0);
      return cm >= 100 && cm <= 2000
        ? undefined
        : { kind: 'metres', message: this.say('vehicleWrong') };
    });
    validate(path.wanted, ({ value }) => within(value(), 1, 10, this.say('wantedWrong')));
    validate(path.tables, ({ value }) => within(value(), 0, 20, this.say('tablesWrong')));
  });

  constructor() {
    inject(PageHead).set(this.words.t('plan.desk.entry.title'));
    effect(() => {
      const kind = this.market()?.kind;
      if (kind) untracked(() => this.model.set(emptyEntry(kind === 'children-flea')));
    });
    effect((onCleanup) => {
      const [ready, pitchIds] = [this.form().valid(), this.chosen()];
      this.model();
      const timer = setTimeout(() => void (ready && this.look(pitchIds)), afterTyping);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  /** What it would mean, once who and what are said; the answer to an earlier choice counts for nothing. */
  private async look(pitchIds: readonly string[]): Promise<void> {
    const model = this.model();
    this.looking.busy.set(false);
    await this.looking.run(async () => {
      const path = route(deskRoutes.deskMarketEntryPreview, { slug: this.slug() });
      const entry = entryOf(model, { pitchIds, overridden: [], reason: '' });
      const seen = await this.calls.post<PitchConsequence>(path, entry);
      if (this.model() === model && this.chosen() === pitchIds) this.consequence.set(seen);
    });
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      focusFirstError(this.form);
      return;
    }
    const consequence = this.consequence();
    if (consequence && !canBeDone(consequence, this.overridden(), this.reason())) {
      this.saving.problem.set(this.words.t('plan.desk.entry.notYet'));
      return;
    }
    const entry = entryOf(this.model(), {
      pitchIds: this.chosen(),
      overridden: this.overridden(),
      reason: this.reason(),
    });
    await this.saving.run(async () => {
      const path = route(deskRoutes.deskMarketEntry, { slug: this.slug() });
      const { numbers, before } = await this.calls.post<SellerPlaced>(path, entry);
      this.toasts.say(
        before === null
          ? this.words.t('plan.desk.entry.placed', { numbers: numbers.join(', ') })
          : this.words.t('plan.desk.entry.waits', { count: before }),
      );
      await this.router.navigate(['/desk/maerkte', this.slug(), 'anmeldungen']);
    });
  }
}

function within(value: number | null, least: number, most: number, message: string) {
  return value !== null && Number.isInteger(value) && value >= least && value <= most
    ? undefined
    : { kind: 'range', message };
}
