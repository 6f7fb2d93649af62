import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type TreeWish } from '@dabei/contracts';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ReasonDialog } from '../../organiser/reason-dialog';
import { HistoryList } from '../../overview/history-list';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { FindingList } from '../parts/finding-list';
import { wishLine, wishNote } from '../parts/wish-line';
import { WishState } from '../parts/wish-state';
import { CorrectDialog } from './correct-dialog';

/** One wish: what it says, where it is, what was done, and the two things that may be done. */
@Component({
  selector: 'dabei-wish-page',
  imports: [
    AnswerState,
    CorrectDialog,
    FindingList,
    HistoryList,
    ReasonDialog,
    RouterLink,
    TPipe,
    WishState,
  ],
  templateUrl: './wish-page.html',
})
export class WishPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly withdrawing = attempt();
  protected readonly asked = signal<'withdraw' | 'correct' | null>(null);
  protected readonly resource = httpResource<TreeWish>(() =>
    route(deskRoutes.deskTreeWish, { id: this.id() }),
  );
  protected readonly wish = computed(() => {
    if (!this.resource.hasValue()) return undefined;
    const wish = this.resource.value();
    return { ...wish, line: wishLine(wish, this.words), note: wishNote(wish, this.words) };
  });
  protected readonly title = computed(() => {
    const number = this.wish()?.number ?? null;
    return number === null
      ? this.words.t('checking.wish.noNumber')
      : this.words.t('checking.wish.wishNumber', { number });
  });

  constructor() {
    inject(PageHead).set(this.words.t('checking.wishes.one'));
  }

  protected async withdraw(reason: string): Promise<void> {
    const wish = this.wish();
    if (!wish) return;
    const { id, version } = wish;
    const done = await this.withdrawing.run(() =>
      this.calls.post(route(deskRoutes.deskTreeWishWithdraw, { id }), { version, reason }),
    );
    if (done) this.changed(this.words.t('checking.wishes.said-withdrawn'));
  }

  protected corrected(number: number): void {
    this.changed(this.words.t('checking.wishes.said-corrected', { number }));
  }

  private changed(said: string): void {
    this.asked.set(null);
    this.toasts.say(said);
    this.resource.reload();
  }
}
