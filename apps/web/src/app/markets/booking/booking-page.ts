import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PitchClaim, PitchRefusalView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { listText, moneyText } from '@dabei/words';
import { focusFirstError } from '../../shared/focus-first-error';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { problemText } from '../../shared/problem-text';
import { SessionStore } from '../../shared/session-store';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { MarketStore } from '../public/market-store';
import { marketWhen } from '../market-words';
import { centimetresOf, type BookingAnswers } from './booking-answers';
import { sellerForm, type SellerDraft } from './booking-draft';
import { BookingQuestions } from './booking-questions';
import { PitchChoice } from './pitch-choice';
import { PitchPress } from './pitch-press';
import { pitchPrice } from './pitch-price';
import { refusalText } from './refusal-text';
import { refusalsNow } from './refusals-now';

const nothingSaid: BookingAnswers = {
  pitchesWanted: 1,
  zone: 'private',
  sellerKind: 'private',
  resident: false,
  withChild: false,
  guardianComes: false,
  vehicleMetres: '',
  tablesHired: 0,
  goods: [],
  togetherKey: '',
};

/** First step of a booking: what is needed of this market, who it is, what it costs. Whoever presses first has it. */
@Component({
  selector: 'dabei-booking-page',
  imports: [BookingQuestions, Icon, RouterLink, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block: var(--gap-3);
    }
    .sum {
      font-size: var(--step-1);
    }
    .refusals {
      display: grid;
      gap: 0.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
  `,
  templateUrl: './booking-page.html',
})
export class BookingPage {
  readonly slug = input.required<string>();
  protected readonly store = inject(MarketStore);
  protected readonly session = inject(SessionStore);
  protected readonly office = inject(OfficeStore);
  protected readonly press = inject(PitchPress);
  protected readonly words = inject(Words);
  private readonly choice = inject(PitchChoice);
  private readonly router = inject(Router);

  protected readonly answers = signal<BookingAnswers>(nothingSaid);
  private readonly draft = signal<SellerDraft>({ name: '', email: '', phone: '' });
  protected readonly form = sellerForm(this.draft, this.words);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly taken = signal(false);
  protected readonly refused = signal<readonly PitchRefusalView[]>([]);

  protected readonly market = this.store.market;
  protected readonly back = computed(() => `/${this.words.language()}/markt/${this.slug()}`);
  protected readonly when = computed(() => {
    const market = this.market();
    return market === undefined ? '' : marketWhen(market, this.words.voice());
  });
  protected readonly pitches = computed(() => {
    const chosen = this.choice.of(this.slug());
    return (this.store.plan()?.pitches ?? []).filter(({ id }) => chosen.includes(id));
  });
  protected readonly what = computed(() => {
    const numbers = this.pitches().map(({ number }) => number);
    if (numbers.length > 0)
      return this.words.t('market.pitches', {
        count: numbers.length,
        numbers: listText(numbers, this.words.language()),
      });
    const { allocation, free } = this.market() ?? { allocation: 'choose', free: 0 };
    if (allocation !== 'choose') return this.words.t('market.form.apply');
    return this.words.t(free > 0 ? 'market.form.any' : 'market.form.line');
  });
  private readonly zone = computed(() => this.pitches()[0]?.zone ?? this.answers().zone);
  protected readonly price = computed(() => {
    const market = this.market();
    if (market === undefined || this.pitches().length === 0) return '';
    const { tablesHired, vehicleMetres } = this.answers();
    const { feeCents, depositCents } = pitchPrice(market, {
      zone: this.zone(),
      pitches: this.pitches(),
      tablesHired,
      vehicleCm: centimetresOf(vehicleMetres),
    });
    const language = this.words.language();
    const fee =
      feeCents === 0 ? this.words.t('market.free-of-charge') : moneyText(feeCents, language);
    return depositCents === 0
      ? fee
      : this.words.t('market.form.with-deposit', {
          fee,
          deposit: moneyText(depositCents, language),
        });
  });
  /** What speaks against it before it is pressed, and what the server said when it was. */
  protected readonly reasons = computed(() => {
    const market = this.market();
    if (market === undefined) return [];
    const now = refusalsNow(market, this.pitches(), this.claimOf(market.slug));
    return (this.refused().length > 0 ? this.refused() : now).map((refusal) =>
      refusalText(refusal, this.words),
    );
  });

  constructor() {
    inject(PageHead).set(this.words.t('market.form.title'));
    this.store.follow(this.slug);
    effect(() => {
      const [first] = this.market()?.zones ?? [];
      if (first !== undefined) this.answers.update((said) => ({ ...said, zone: first }));
    });
    afterNextRender(() => {
      this.choice.restore();
      this.store.again();
      if (this.session.family() === undefined) void this.session.look().catch(() => undefined);
    });
  }

  protected say(answers: BookingAnswers): void {
    this.refused.set([]);
    this.answers.set(answers);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const slug = this.market()?.slug;
    if (this.busy() || slug === undefined || this.reasons().length > 0) return;
    if (!this.session.signedIn() && !this.filledIn()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.taken.set(false);
    try {
      await this.claim(this.claimOf(slug));
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }

  private filledIn(): boolean {
    for (const field of [this.form.name, this.form.email, this.form.phone]) field().markAsTouched();
    if (this.form().valid()) return true;
    focusFirstError(this.form);
    return false;
  }

  private async claim(claim: PitchClaim): Promise<void> {
    const answer = await this.press.claim(claim);
    const language = this.words.language();
    switch (answer.outcome) {
      case 'held':
        this.choice.choose('', []);
        await this.router.navigateByUrl(`/${language}/stand/code`);
        return;
      case 'done':
        this.choice.choose('', []);
        await this.router.navigate(['/', language, 'stand', answer.secret], {
          queryParams: { neu: 1 },
        });
        return;
      case 'taken':
        this.taken.set(true);
        this.choice.choose(this.slug(), []);
        this.store.again();
        return;
      case 'refused':
        this.refused.set(answer.refusals);
    }
  }

  private claimOf(market: string): PitchClaim {
    const { vehicleMetres, pitchesWanted, togetherKey, goods, ...said } = this.answers();
    const pitchIds = this.pitches().map(({ id }) => id);
    const { name, email, phone } = this.draft();
    return {
      ...said,
      market,
      pitchIds,
      pitchesWanted: pitchIds.length > 0 ? pitchIds.length : pitchesWanted,
      zone: this.zone(),
      vehicleCm: centimetresOf(vehicleMetres),
      goods: [...goods],
      togetherKey: togetherKey.trim() === '' ? null : togetherKey.trim(),
      seller: this.session.signedIn()
        ? null
        : { name: name.trim(), email: email.trim(), phone: phone.trim() || null },
      language: this.words.language(),
    };
  }
}
