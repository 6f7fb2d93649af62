import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, deskRoutes, type MarketOverview } from '@dabei/contracts';
import { hasPitches } from '@dabei/domain';
import { focusFirstError } from '../../../shared/focus-first-error';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { MarketHead } from '../market-head';
import { MarketBasics } from './market-basics';
import { MarketRules } from './market-rules';
import {
  emptyMarketSettings,
  marketModelOf,
  marketSettingsOf,
  newPrice,
  type MarketSettingsModel,
} from './market-settings-model';
import { marketSettingsRules } from './market-settings-rules';
import { PriceList } from './price-list';

const pricesOf = ({ prices, deposit, metres }: MarketSettingsModel): string =>
  JSON.stringify([prices, deposit, metres]);

/** Day, rules and prices of a market; what goes beyond the usual is folded away. */
@Component({
  selector: 'dabei-market-settings-page',
  imports: [
    AnswerState,
    MarketBasics,
    MarketRules,
    MarketHead,
    PickField,
    PriceList,
    ProblemLine,
    TPipe,
    TextField,
  ],
  styles: `
    .inside {
      display: block;
      margin-block-start: 1rem;
    }
    .inside.stack {
      display: flex;
    }
  `,
  templateUrl: './market-settings-page.html',
})
export class MarketSettingsPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly more = viewChild<ElementRef<HTMLDetailsElement>>('more');
  private readonly money = viewChild<ElementRef<HTMLDetailsElement>>('money');
  protected readonly resource = httpResource<MarketOverview>(() =>
    route(deskRoutes.deskMarket, { slug: this.slug() }),
  );
  protected readonly market = computed(() =>
    this.resource.hasValue() ? this.resource.value().market : undefined,
  );
  protected readonly hasPitches = computed(() => {
    const kind = this.market()?.kind;
    return kind !== undefined && hasPitches(kind);
  });
  protected readonly saving = attempt();
  private readonly model = signal(emptyMarketSettings);
  protected readonly form = form(this.model, (path) => {
    marketSettingsRules(path, this.words);
  });
  /** How many bookings other prices would pass by; 0: the prices are as they were. */
  protected readonly keepPrices = computed(() => {
    const market = this.market();
    if (market === undefined || !this.resource.hasValue()) return 0;
    const { counts } = this.resource.value();
    const isSame = pricesOf(this.model()) === pricesOf(marketModelOf(market));
    return isSame ? 0 : counts.held + counts.confirmed + counts.offered + counts.arrived;
  });
  protected readonly metres = (['started', 'exact'] as const).map((value) => ({
    value,
    label: this.words.t(`plan.desk.metres.${value}`),
  }));

  constructor() {
    inject(PageHead).set(this.words.t('plan.desk.settings.title'));
    effect(() => {
      const market = this.market();
      if (market) untracked(() => this.model.set(marketModelOf(market)));
    });
  }

  protected addPrice(): void {
    const zone = this.market()?.kind === 'children-flea' ? 'children' : 'private';
    this.model.update((model) => ({ ...model, prices: [...model.prices, newPrice(zone)] }));
  }

  protected removePrice(index: number): void {
    this.model.update((model) => ({
      ...model,
      prices: model.prices.filter((_, at) => at !== index),
    }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const market = this.market();
    this.form().markAsTouched();
    if (this.form().invalid()) {
      // nobody finds a mistake that is folded away
      for (const folded of [this.more(), this.money()])
        folded?.nativeElement.toggleAttribute('open', true);
      focusFirstError(this.form);
    }
    if (market === undefined || this.form().invalid()) return;
    const { slug, version } = market;
    await this.saving.run(async () => {
      const overview = await this.calls.put<MarketOverview>(
        route(deskRoutes.deskMarket, { slug }),
        {
          ...marketSettingsOf(this.model()),
          version,
        },
      );
      this.toasts.say(this.words.t('desk.saved'));
      this.resource.set(overview);
    });
  }
}
