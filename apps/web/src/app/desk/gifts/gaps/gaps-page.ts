import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal, viewChild } from '@angular/core';
import {
  gapKinds,
  route,
  deskRoutes,
  type GapKind,
  type GapMove,
  type GapMoved,
  type GiftGap,
  type GiftGaps,
} from '@dabei/contracts';
import { RouterLink } from '@angular/router';
import { dayText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { wishLine } from '../../tree/parts/wish-line';
import { GiftsTabs } from '../gifts-tabs';
import { PurchaseList } from './purchase-list';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';
import { ofCampaign } from '../../tree/parts/of-campaign';

/** Every wish without a gift, with the reason why and what can be done about it. */
@Component({
  selector: 'dabei-gaps-page',
  imports: [AnswerState, AskDialog, GiftsTabs, ProblemLine, PurchaseList, RouterLink, TPipe],
  templateUrl: './gaps-page.html',
})
export class GapsPage {
  private readonly calls = inject(ApiCalls);
  private readonly aktion = chosenCampaign();
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly purchases = viewChild(PurchaseList);
  protected readonly kinds = gapKinds;
  protected readonly kind = signal<GapKind | null>(null);
  protected readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly asking = signal<GapMove['move'] | null>(null);
  protected readonly closing = attempt();
  protected readonly reminding = attempt();
  protected readonly resource = httpResource<GiftGaps>(() =>
    ofCampaign(deskRoutes.deskGaps, this.aktion()),
  );
  protected readonly gaps = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly rows = computed(() =>
    (this.gaps()?.gaps ?? [])
      .filter(({ gap }) => this.kind() === null || gap === this.kind())
      .map((gap) => ({
        ...gap,
        line: wishLine(gap.wish, this.words),
        until: gap.until === null ? null : this.day(gap.until),
        reminded: gap.remindedOn === null ? null : this.day(gap.remindedOn),
      })),
  );
  /** What is ticked and still shown as a gap. */
  protected readonly chosen = computed(() =>
    (this.gaps()?.gaps ?? []).filter(({ wish }) => this.ticked().has(wish.id)),
  );
  protected readonly facts = computed(() => ({
    count: this.chosen().length,
    pledges: this.chosen().filter(({ pledgeId }) => pledgeId !== null).length,
  }));
  protected readonly mayRelease = computed(
    () =>
      this.gaps()?.timeLeft === true &&
      this.chosen().length > 0 &&
      this.chosen().every(({ gap }) => gap !== 'defect' && gap !== 'open'),
  );

  constructor() {
    inject(PageHead).set(this.words.t('gifts.gap.title'));
  }

  protected tick(ids: readonly string[], on: boolean): void {
    this.ticked.update((before) => {
      const left = [...before].filter((id) => !ids.includes(id));
      return new Set(on ? [...left, ...ids] : left);
    });
  }

  protected tickAll(on: boolean): void {
    this.tick(
      this.rows().map(({ wish }) => wish.id),
      on,
    );
  }

  protected async close(): Promise<void> {
    const move = this.asking();
    let made: GapMoved | undefined;
    const wishIds = this.chosen().map(({ wish }) => wish.id);
    const done = await this.closing.run(async () => {
      made = await this.calls.post<GapMoved>(deskRoutes.deskGaps, { move, wishIds });
    });
    if (!done || made === undefined) return;
    this.asking.set(null);
    this.ticked.set(new Set());
    this.toasts.say(this.words.t('gifts.gap.said', { count: made.moved.length, left: made.left }));
    this.resource.reload();
    this.purchases()?.reload();
  }

  protected async remind({ pledgeId, wish: { number } }: GiftGap): Promise<void> {
    if (pledgeId === null) return;
    const done = await this.reminding.run(() =>
      this.calls.post(route(deskRoutes.deskPledgeRemind, { id: pledgeId })),
    );
    if (!done) return;
    this.toasts.say(this.words.t('gifts.gap.reminded-said', { number }));
    this.resource.reload();
  }

  private day(date: string): string {
    return dayText(date, this.words.language(), 'short');
  }
}
