import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
} from '@angular/core';
import { route, routes } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone, needsSignIn } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { marketWhen } from '../market-words';
import { DrawTicketNote } from '../own/draw-ticket-note';
import { SignInFirst } from '../../sign-in/sign-in-first';
import { PrivatePage } from '../../tree/donor/private-page';
import { CommissionTermsList } from './commission-terms-list';
import { NumberResult } from './number-result';
import { NumberWishes } from './number-wishes';
import { OwnNumberActs } from './own-number-acts';

/** A seller's own page: where it stands, labels to print, when to hand in, what it gets. */
@Component({
  selector: 'dabei-own-number-page',
  imports: [
    CommissionTermsList,
    DialogPanel,
    DrawTicketNote,
    Icon,
    NumberResult,
    NumberWishes,
    SignInFirst,
    TPipe,
  ],
  providers: [OwnNumberActs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    .number {
      font-size: 5rem;
      line-height: 1;
      margin: 0;
    }
  `,
  templateUrl: './own-number-page.html',
})
export class OwnNumberPage {
  readonly secret = input.required<string>();

  protected readonly acts = inject(OwnNumberActs);
  protected readonly office = inject(OfficeStore);
  protected readonly words = inject(Words);
  protected readonly asked = signal(false);
  protected readonly hidden = computed(() => needsSignIn(this.acts.error()));
  protected readonly gone = computed(() => isGone(this.acts.error()));
  protected readonly sentence = computed(() => {
    const view = this.acts.view();
    if (view === undefined) return '';
    // nobody reads that it gave the number back when the town called everything off
    if (view.market.calledOffWords !== null && !this.isThere())
      return this.words.t('commission.seller.called-off');
    const state = view.state === 'waiting' && view.ahead === null ? 'lots' : view.state;
    return this.words.t(`commission.seller.state.${state}`, {
      number: String(view.number ?? ''),
      count: (view.state === 'brought' ? view.itemsBrought : view.ahead) ?? 0,
    });
  });
  /** Before the draw it is what there is to know; afterwards what came of it comes first. */
  protected readonly ticketFirst = computed(() => {
    const draw = this.acts.view()?.draw ?? null;
    return draw?.lot === null ? draw : null;
  });
  protected readonly ticketLast = computed(() =>
    this.ticketFirst() === null ? (this.acts.view()?.draw ?? null) : null,
  );
  protected readonly until = computed(() => {
    const until = this.acts.view()?.offerUntil ?? null;
    return until === null ? null : momentText(new Date(until), this.words.voice());
  });
  protected readonly when = computed(() => {
    const view = this.acts.view();
    return view === undefined ? '' : marketWhen(view.market, this.words.voice());
  });
  /** What it sells is at the Kleiderbörse, or was. */
  protected readonly isThere = computed(() => {
    const state = this.acts.view()?.state;
    return state === 'brought' || state === 'settled';
  });
  protected readonly holds = computed(() => {
    const view = this.acts.view();
    return this.isThere() || (view?.state === 'confirmed' && view.market.calledOffWords === null);
  });

  constructor() {
    inject(PageHead).set(this.words.t('commission.seller.own'));
    inject(PrivatePage).whileOpen(inject(DestroyRef));
    effect(() => {
      this.acts.secret.set(this.secret());
    });
  }

  protected labels(format: '70x36' | '52x29'): string {
    const query = new URLSearchParams({ sprache: this.words.language(), format }).toString();
    return `${route(routes.ownNumberLabels, { secret: this.secret() })}?${query}`;
  }

  protected async giveBack(): Promise<void> {
    if (await this.acts.giveBack()) this.asked.set(false);
  }
}
