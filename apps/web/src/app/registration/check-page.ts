import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { BasketRequestInput, BasketResult } from '@dabei/contracts';
import { momentText, moneyText, whenText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { BasketStore } from '../basket/basket-store';
import { priceText } from '../programme/event-words';
import { ProgrammeStore } from '../programme/programme-store';
import { PageHead } from '../shared/page-head';
import { problemOf, problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { AnswerSheets } from './answers/answer-sheets';
import { BackToStart } from './back-to-start';
import { basketBody } from './basket-body';
import { BasketPress } from './basket-press';
import { DraftStore } from './draft-store';
import { LastBasketStore } from './last-basket-store';
import { Pairs } from './pairs';
import { RefusedBasket } from './refused-basket';
import { StatisticsBlock } from './statistics/statistics-block';
import { StepHead } from './step-head';
import { Steps } from './steps';
import { WaitPanel } from './wait-panel';

/** Last screen before the button: everything on one sheet, with prices and terms. */
@Component({
  selector: 'dabei-check-page',
  imports: [Icon, RouterLink, StatisticsBlock, StepHead, TPipe, WaitPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './check-page.css',
  templateUrl: './check-page.html',
})
export class CheckPage {
  protected readonly press = inject(BasketPress);
  protected readonly store = inject(DraftStore);
  protected readonly steps = inject(Steps);
  private readonly pairs = inject(Pairs);
  private readonly sheets = inject(AnswerSheets);
  private readonly basket = inject(BasketStore);
  private readonly session = inject(SessionStore);
  private readonly programme = inject(ProgrammeStore);
  private readonly last = inject(LastBasketStore);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly refused = inject(RefusedBasket);

  protected readonly problem = signal<string | null>(null);
  protected readonly base = computed(() => `/${this.words.language()}`);
  protected readonly back = computed(
    () => `${this.base()}/anmelden${this.steps.asks() ? '/fragen' : ''}`,
  );
  protected readonly lines = computed(() =>
    this.pairs.going().map((pair) => ({
      key: pair.key,
      child: pair.child.firstName,
      title: pair.event.title,
      when: whenText(pair.event.sessions, this.words.voice()),
      price: priceText(pair.amountCents, this.words.voice()),
      waits: (pair.event.availability?.free ?? 1) <= 0,
    })),
  );
  protected readonly sum = computed(() =>
    this.pairs.going().reduce((sum, { amountCents }) => sum + amountCents, 0),
  );
  protected readonly sumText = computed(() =>
    this.sum() === 0
      ? this.words.t('family.check.sumFree')
      : this.words.t('family.check.sum', { sum: moneyText(this.sum(), this.words.language()) }),
  );
  protected readonly buttonText = computed(() => {
    const binding = this.programme.campaign()?.bindingButton === true;
    return this.words.t(`family.check.${binding && this.sum() > 0 ? 'pressPaid' : 'press'}`);
  });

  constructor() {
    inject(PageHead).set(this.words.t('family.check.title'));
    inject(BackToStart).unlessSomethingIsChosen();
    const campaign = this.basket.items()[0]?.campaign;
    if (campaign) this.programme.show(campaign);
  }

  protected tick(event: Event): void {
    this.store.change({ feeIsDifficult: (event.target as HTMLInputElement).checked });
  }

  protected async register(): Promise<void> {
    if (this.press.pressing().state !== 'idle') return;
    this.problem.set(null);
    const request = basketBody(this.store.draft(), this.sheets.sheets(), {
      signedIn: this.session.signedIn(),
      language: this.words.language(),
      buttonText: this.buttonText(),
    });
    try {
      const result = await this.press.press(request);
      if (result) await this.show(result, request);
    } catch (error) {
      await this.refuse(error, request);
    }
  }

  /** To the field the server did not take; where there is none, a sentence. */
  private async refuse(error: unknown, request: BasketRequestInput): Promise<void> {
    const drafts = new Map(this.sheets.sheets().map(({ key, draft }) => [key, draft]));
    const screen = this.refused.take(error, request, drafts);
    this.problem.set(this.sentence(error));
    const path = { who: '/anmelden', questions: '/anmelden/fragen' };
    if (screen) await this.router.navigateByUrl(this.base() + path[screen]);
  }

  private sentence(error: unknown): string {
    const opensAt = this.programme.campaign()?.opensAt;
    const early = opensAt && Date.parse(opensAt) > this.programme.now();
    if (problemOf(error)?.reason !== 'not-yet-open' || !early) {
      return problemText(error, this.words);
    }
    const at = momentText(opensAt, this.words.voice());
    return this.words.t('family.check.notYet', { at });
  }

  private async show(result: BasketResult, { guardian }: BasketRequestInput): Promise<void> {
    const going = this.pairs.going();
    this.last.keep({
      result,
      email: guardian?.email ?? '',
      names: Object.fromEntries(going.map(({ child }) => [child.key, child.firstName.trim()])),
      titles: Object.fromEntries(going.map(({ event }) => [event.id, event.title])),
      feeIsDifficult: this.store.draft().feeIsDifficult,
      items: this.basket.items(),
    });
    const path = result.confirmBy ? 'code' : 'fertig';
    await this.router.navigateByUrl(`${this.base()}/anmelden/${path}`, { replaceUrl: true });
    this.basket.clear();
  }
}
