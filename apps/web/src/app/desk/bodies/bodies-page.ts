import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type BodyOverview, type BodyWishLine } from '@dabei/contracts';
import { isInOwnHands } from '@dabei/domain';
import { searchKey } from '@dabei/domain/search-key';
import { Icon } from '@dabei/web/ui';
import { dayText, moneyText } from '@dabei/words';
import { lastAnswer } from '../../shared/last-answer';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { AskDialog } from '../parts/ask-dialog';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { BodyPapers } from './body-papers';
import { OwnNumbers } from './own-numbers';
import { WishTable } from './wish-table';

/** A body's own children: what was given back comes first, then where every wish is. */
@Component({
  selector: 'dabei-bodies-page',
  imports: [
    ...[AnswerState, AskDialog, BodyPapers, Icon, OwnNumbers, ProblemLine, RouterLink, TPipe],
    WishTable,
  ],
  templateUrl: './bodies-page.html',
})
export class BodiesPage {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<BodyOverview>(() => routes.bodies);
  /** The last answer stays while the next one is on its way. */
  protected readonly overview = lastAnswer(this.resource);
  protected readonly typed = signal('');
  protected readonly onlyTodo = signal(false);
  protected readonly withdrawing = signal<BodyWishLine | null>(null);
  protected readonly acting = attempt();
  protected readonly withdrawal = attempt();

  protected readonly lines = computed(() => {
    const key = searchKey(this.typed());
    return (this.overview()?.wishes ?? []).filter(
      (line) =>
        (!this.onlyTodo() || isInOwnHands(line.state)) &&
        searchKey(`${line.firstName} ${line.lastName} ${line.number ?? ''}`).includes(key),
    );
  });
  protected readonly count = (state: 'returned' | 'draft'): number =>
    (this.overview()?.wishes ?? []).filter((line) => line.state === state).length;

  constructor() {
    inject(PageHead).set(this.words.t('bodies.title'));
  }

  protected day(date: string): string {
    return dayText(date, this.words.language());
  }

  protected price(cents: number): string {
    return moneyText(cents, this.words.language());
  }

  protected async submit({ id }: BodyWishLine): Promise<void> {
    const done = await this.acting.run(() => this.calls.post(route(routes.bodyWishSubmit, { id })));
    if (done) this.after('bodies.submitted');
  }

  protected async withdraw(): Promise<void> {
    const line = this.withdrawing();
    if (line === null) return;
    const done = await this.withdrawal.run(() =>
      this.calls.post(route(routes.bodyWishWithdraw, { id: line.id })),
    );
    if (!done) return;
    this.withdrawing.set(null);
    this.after('bodies.withdraw.done');
  }

  private after(word: string): void {
    this.toasts.say(this.words.t(word));
    this.resource.reload();
  }
}
