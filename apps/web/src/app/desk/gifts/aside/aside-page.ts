import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type AsideGift,
  type AsideGifts,
  type GiftTaken,
} from '@dabei/contracts';
import { mayUseGift } from '@dabei/domain';
import { dayText } from '@dabei/words';
import { Field, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { wishLine } from '../../tree/parts/wish-line';
import { GiftsTabs } from '../gifts-tabs';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';
import { ofCampaign } from '../../tree/parts/of-campaign';
import { ReasonField } from '../../parts/reason-field';

/** What lies aside: each gift with the wishes it would suit, or the way out of the house. */
@Component({
  selector: 'dabei-aside-page',
  imports: [AnswerState, AskDialog, Field, GiftsTabs, ProblemLine, StatusBadge, TPipe, ReasonField],
  styles: `
    .gifts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
      gap: 0.75rem;
    }
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: end;
    }
    form input {
      max-inline-size: 8rem;
    }
    .suits .button {
      justify-content: start;
      text-align: start;
      block-size: auto;
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './aside-page.html',
})
export class AsidePage {
  private readonly calls = inject(ApiCalls);
  private readonly aktion = chosenCampaign();
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);
  protected readonly using = attempt();
  protected readonly giving = attempt();
  protected readonly tried = signal<string | null>(null);
  protected readonly away = signal<AsideGift | null>(null);
  protected readonly reason = signal('');
  protected readonly resource = httpResource<AsideGifts>(() =>
    ofCampaign(deskRoutes.giftAside, this.aktion()),
  );
  protected readonly gifts = computed(() =>
    this.resource.hasValue()
      ? this.resource.value().gifts.map((gift) => ({
          ...gift,
          own:
            gift.wish && mayUseGift(gift.problem, gift.wish.state, true) ? gift.wish.number : null,
          line: gift.wish ? wishLine(gift.wish, this.words) : '',
          since: dayText(gift.cameOn, this.words.language(), 'short'),
          suiting: gift.suits.map((wish) => ({ ...wish, line: wishLine(wish, this.words) })),
        }))
      : undefined,
  );
  protected readonly mayGiveAway = computed(() =>
    (this.session.staff()?.permissions ?? []).includes('wishes:desk'),
  );

  constructor() {
    inject(PageHead).set(this.words.t('gifts.aside.title'));
  }

  protected async useTyped(event: Event, giftId: string, text: string): Promise<void> {
    event.preventDefault();
    const number = Number(/\d{1,6}/.exec(text)?.[0] ?? 0);
    if (number > 0) await this.use(giftId, number);
  }

  protected async use(giftId: string, number: number): Promise<void> {
    this.tried.set(giftId);
    const done = await this.using.run(() =>
      this.calls.post<GiftTaken>(route(deskRoutes.giftUse, { id: giftId }), {
        number,
        place: null,
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('gifts.aside.said', { number }), () => void this.undo(giftId));
    this.resource.reload();
  }

  private async undo(giftId: string): Promise<void> {
    const path = route(deskRoutes.giftUndo, { id: giftId });
    if (await this.using.run(() => this.calls.post(path)))
      this.toasts.say(this.words.t('gifts.aside.undone'));
    this.resource.reload();
  }

  protected async giveAway(): Promise<void> {
    const gift = this.away();
    if (gift === null) return;
    const done = await this.giving.run(() =>
      this.calls.post(route(deskRoutes.giftGiveAway, { id: gift.id }), {
        reason: this.reason().trim(),
      }),
    );
    if (!done) return;
    this.away.set(null);
    this.reason.set('');
    this.toasts.say(this.words.t('gifts.aside.awaySaid'));
    this.resource.reload();
  }
}
