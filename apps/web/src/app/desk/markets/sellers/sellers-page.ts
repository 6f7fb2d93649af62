import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  sellerShows,
  type SellerPage,
  type SellerPlaced,
  type SellerRow,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { moneyText } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { Pager } from '../../team/partners/pager';
import { MarketHead } from '../market-head';
import { AssignDialog } from './assign-dialog';
import { CancelBookingDialog } from './cancel-booking-dialog';
import { OffersDialog } from './offers-dialog';
import { actsOf, type SellerAct } from './seller-acts';
import { SellerState } from './seller-state';
import { SwapDialog } from './swap-dialog';

/** Who comes to a market, who waits and why, and what the office can do about it. */
@Component({
  selector: 'dabei-sellers-page',
  imports: [
    AnswerState,
    AssignDialog,
    CancelBookingDialog,
    Icon,
    MarketHead,
    OffersDialog,
    Pager,
    PhoneLink,
    ProblemLine,
    RouterLink,
    SellerState,
    SwapDialog,
    TPipe,
  ],
  styleUrl: './sellers-page.css',
  templateUrl: './sellers-page.html',
})
export class SellersPage {
  /** From the address; what is searched for may be somebody's name and never stands there. */
  readonly slug = input.required<string>();
  readonly zeige = input<string>();
  readonly seite = input<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly acting = attempt();
  protected readonly asked = signal<{ act: SellerAct; row: SellerRow } | null>(null);
  protected readonly offering = signal(false);
  protected readonly text = signal('');
  protected readonly show = computed(
    () => sellerShows.find((one) => one === this.zeige()) ?? 'all',
  );
  protected readonly resource = httpResource<SellerPage>(() => ({
    url: route(deskRoutes.deskMarketSellers, { slug: this.slug() }),
    method: 'POST',
    body: { show: this.show(), text: this.text(), page: Number(this.seite() ?? 1) },
  }));
  /** The page before stays until the next one is there. */
  protected readonly page = lastAnswer(this.resource);
  protected readonly shows = computed(() => {
    const counts = this.page()?.counts;
    return sellerShows.map((show) => ({
      show,
      text: this.words.t(`plan.desk.show.${show}`, {
        count: show === 'all' ? -1 : (counts?.[show] ?? -1),
      }),
    }));
  });
  protected readonly rows = computed(() => {
    const page = this.page();
    return (page?.rows ?? []).map((row) => ({
      row,
      price: row.priceCents === 0 ? '' : moneyText(row.priceCents, this.words.language()),
      acts: page === undefined ? [] : actsOf(row, page.market),
      paper: paperOf(row),
    }));
  });

  constructor() {
    inject(PageHead).set(this.words.t('plan.desk.sellers.title'));
  }

  protected set(part: string, value: string | null): void {
    void this.router.navigate([], {
      queryParams: { seite: null, [part]: value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected search(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.text.set(text.trim());
      this.set('seite', null);
    }, 300);
  }

  protected act(act: SellerAct, row: SellerRow): void {
    if (act === 'accept' || act === 'decline') void this.answer(row, act === 'accept');
    else if (act === 'reinstate') void this.reinstate(row);
    else if (act === 'licence' || act === 'unlicence') void this.licence(row, act === 'licence');
    else this.asked.set({ act, row });
  }

  protected done(): void {
    this.asked.set(null);
    this.offering.set(false);
    this.resource.reload();
  }

  protected cancelled(row: SellerRow, ended: SellerPlaced): void {
    const undo = row.state === 'confirmed' ? () => void this.reinstate(ended) : undefined;
    this.toasts.say(this.words.t('plan.desk.cancel.said'), undo);
    this.done();
  }

  private answer({ id, version }: SellerRow, accept: boolean): Promise<void> {
    const path = route(deskRoutes.deskBookingOffer, { id });
    return this.run(path, { version, accept }, accept ? 'accepted' : 'declined');
  }

  private reinstate({ id, version }: Pick<SellerRow, 'id' | 'version'>): Promise<void> {
    return this.run(route(deskRoutes.deskBookingReinstate, { id }), { version }, 'reinstated');
  }

  private licence({ sellerId }: SellerRow, seen: boolean): Promise<void> {
    const path = route(deskRoutes.deskSellerLicence, { id: sellerId });
    return this.run(path, { seen }, seen ? 'licence' : 'unlicence');
  }

  private async run(path: string, body: object, said: string): Promise<void> {
    const done = await this.acting.run(() => this.calls.post(path, body));
    if (done) this.toasts.say(this.words.t(`plan.desk.said.${said}`));
    this.resource.reload();
  }
}

/** Who has e-mail finds the confirmation behind its link. */
const paperOf = ({ id, state, email }: SellerRow): string | null =>
  (state === 'confirmed' || state === 'arrived') && email === null
    ? route(deskRoutes.deskBookingConfirmation, { id })
    : null;
