import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { route, deskRoutes, type ReviewQueue, type WishText } from '@dabei/contracts';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { BrowserStorage } from '../../../shared/browser-storage';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';
import { FindingList } from '../parts/finding-list';
import { wishLine, wishNote } from '../parts/wish-line';
import { TreeTabs } from '../tree-tabs';
import { MendDialog } from './mend-dialog';
import { ReturnDialog, type Returned } from './return-dialog';
import { SiblingList } from './sibling-list';
import { shortcutOf } from './shortcut';

/** Where this device keeps whether letters decide. */
const keysKept = 'review-keys';

/** One wish after the other: it stands large, its siblings beside it, and three keys are enough. */
@Component({
  selector: 'dabei-wish-review-page',
  imports: [
    AnswerState,
    FindingList,
    Icon,
    MendDialog,
    ProblemLine,
    ReturnDialog,
    SiblingList,
    StatusBadge,
    TPipe,
    TreeTabs,
  ],
  host: { '(document:keydown)': 'press($event)' },
  styleUrl: './review-page.css',
  templateUrl: './review-page.html',
})
export class ReviewPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly storage = inject(BrowserStorage);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly resource = httpResource<ReviewQueue>(() =>
    ofCampaign(deskRoutes.deskTreeReview, this.aktion()),
  );
  protected readonly queue = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** Which one is looked at, by its place in the queue. */
  private readonly at = signal(0);
  protected readonly place = computed(() =>
    Math.min(this.at(), Math.max(0, (this.queue()?.wishes.length ?? 0) - 1)),
  );
  protected readonly wish = computed(() => {
    const wish = this.queue()?.wishes[this.place()];
    return wish && { ...wish, line: wishLine(wish, this.words), note: wishNote(wish, this.words) };
  });
  /** Nothing speaks against it that needs a reason or cannot be. */
  protected readonly plain = computed(() => {
    const wish = this.wish();
    if (wish?.consented !== true || wish.maybeTwice) return false;
    return wish.findings.every(({ weight }) => weight === 'hint');
  });
  protected readonly deciding = attempt();
  /** Single letters get in the way of who speaks to the computer: they can be switched off. */
  protected readonly keys = signal(this.storage.read<boolean>(keysKept) ?? true);
  protected readonly mending = signal(false);
  protected readonly returning = signal(false);

  constructor() {
    inject(PageHead).set(this.words.t('checking.review.title'));
  }

  protected press(event: KeyboardEvent): void {
    const key = this.keys() ? shortcutOf(event) : null;
    if (key === null || this.wish() === undefined || this.mending() || this.returning()) return;
    event.preventDefault();
    if (key === 'approve') void this.approveOrAsk();
    if (key === 'return') this.openReturn();
    if (key === 'next') this.turn(1);
    if (key === 'previous') this.turn(-1);
  }

  protected useKeys(on: boolean): void {
    this.keys.set(on);
    this.storage.write(keysKept, on);
  }

  protected turn(by: number): void {
    const last = (this.queue()?.wishes.length ?? 1) - 1;
    this.deciding.problem.set(null);
    this.at.set(Math.max(0, Math.min(last, this.place() + by)));
  }

  protected openReturn(): void {
    if (this.isMoving()) return;
    this.deciding.problem.set(null);
    this.returning.set(true);
  }

  protected openMend(): void {
    if (this.isMoving()) return;
    this.deciding.problem.set(null);
    this.mending.set(true);
  }

  /** At once where nothing speaks against it, else with its text and a reason. */
  protected async approveOrAsk(): Promise<void> {
    if (this.isMoving()) return;
    if (this.plain()) await this.approve({});
    else this.openMend();
  }

  protected async approve(more: { text?: WishText; reason?: string | null }): Promise<void> {
    const wish = this.wish();
    if (!wish) return;
    const { id, version } = wish;
    const done = await this.deciding.run(() =>
      this.calls.post(route(deskRoutes.deskTreeWishApprove, { id }), { version, ...more }),
    );
    if (done) this.decided('approved');
    // somebody else was first: show what is left
    else if (!this.mending()) this.resource.reload();
  }

  protected async giveBack(said: Returned): Promise<void> {
    const wish = this.wish();
    if (!wish) return;
    const { id, version } = wish;
    const done = await this.deciding.run(() =>
      this.calls.post(route(deskRoutes.deskTreeWishReturn, { id }), { version, ...said }),
    );
    if (done) this.decided('returned');
  }

  protected async approveClean({ campaign, clean }: ReviewQueue): Promise<void> {
    let count = 0;
    const done = await this.deciding.run(async () => {
      const body = { campaign, ids: clean };
      count = (await this.calls.post<{ approved: number }>(deskRoutes.deskTreeReviewApprove, body))
        .approved;
    });
    if (!done) return;
    this.toasts.say(this.words.t('checking.review.said-clean', { count }));
    this.resource.reload();
  }

  /** The next wish is on its way: a press now would still mean the one before. */
  private isMoving(): boolean {
    return this.resource.isLoading() || this.deciding.busy();
  }

  private decided(how: 'approved' | 'returned'): void {
    this.mending.set(false);
    this.returning.set(false);
    this.toasts.say(this.words.t(`checking.review.said-${how}`));
    this.resource.reload();
  }
}
