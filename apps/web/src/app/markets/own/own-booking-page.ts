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
import { RouterLink } from '@angular/router';
import { route, routes, type OwnBooking } from '@dabei/contracts';
import { DialogPanel, Icon, StatusBadge } from '@dabei/web/ui';
import { clockText, dayText, listText, moneyText, momentText } from '@dabei/words';
import { PlanView } from '../../plan/plan-view/plan-view';
import { OfficeStore } from '../../shared/office-store';
import { PageHead } from '../../shared/page-head';
import { isGone, needsSignIn } from '../../shared/problem-text';
import { QrCode } from '../../shared/qr-code';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { SignInFirst } from '../../sign-in/sign-in-first';
import { PrivatePage } from '../../tree/donor/private-page';
import { marketWhen } from '../market-words';
import { MarketStore } from '../public/market-store';
import { viewedPlanOf } from '../public/viewed-pitches';
import { OwnBookingActs } from './own-booking-acts';
import { bookingTone } from './booking-tone';
import { DrawTicketNote } from './draw-ticket-note';

/** The page of one booking: number, time, plan, what it costs, and what can still be done. */
@Component({
  selector: 'dabei-own-booking-page',
  imports: [
    DialogPanel,
    DrawTicketNote,
    Icon,
    PlanView,
    QrCode,
    RouterLink,
    SignInFirst,
    StatusBadge,
    TPipe,
  ],
  providers: [OwnBookingActs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './own-booking-page.css',
  templateUrl: './own-booking-page.html',
})
export class OwnBookingPage {
  readonly secret = input.required<string>();
  /** From the address: just booked. */
  readonly neu = input<string>();
  protected readonly acts = inject(OwnBookingActs);
  protected readonly office = inject(OfficeStore);
  protected readonly words = inject(Words);
  private readonly store = inject(MarketStore);
  protected readonly cancelling = signal(false);

  protected readonly hidden = computed(() => needsSignIn(this.acts.error()));
  protected readonly gone = computed(() => isGone(this.acts.error()));
  protected readonly numbers = computed(() =>
    listText(this.acts.view()?.numbers ?? [], this.words.language()),
  );
  protected readonly certain = computed(() => {
    const state = this.acts.view()?.state;
    return state === 'confirmed' || state === 'arrived';
  });
  protected readonly tone = computed(() => bookingTone(this.acts.view()?.state ?? 'expired'));
  protected readonly sentence = computed(() => {
    const view = this.acts.view();
    if (view === undefined) return '';
    const { voice, t } = { voice: this.words.voice(), t: this.words.voice().t };
    if (view.market.calledOff)
      return t('market.called-off', { day: dayText(view.market.heldOn, voice.language) });
    return t(`market.own.state.${view.awaitsLots ? 'lots' : view.state}`, {
      count: view.numbers.length,
      numbers: this.numbers(),
      ahead: view.ahead ?? 0,
    });
  });
  protected readonly answerBy = computed(() => {
    const until = this.acts.view()?.offerUntil ?? null;
    return until === null
      ? { known: 'no', until: '' }
      : { known: 'yes', until: momentText(until, this.words.voice()) };
  });
  protected readonly facts = computed(() => {
    const view = this.acts.view();
    if (view === undefined) return [];
    const voice = this.words.voice();
    const { t, language } = voice;
    const clock = (time: string): string => clockText(time, voice);
    const money = (cents: number): string =>
      cents === 0 ? t('market.free-of-charge') : moneyText(cents, language);
    return [
      {
        icon: 'calendar',
        label: t('market.own.when'),
        text: marketWhen(view.market, voice),
      } as const,
      { icon: 'pin', label: t('market.own.where'), text: view.market.place } as const,
      ...(view.state === 'confirmed' && !view.market.calledOff
        ? [
            {
              icon: 'clock',
              label: t('market.own.set-up'),
              text:
                view.setUpAt === null
                  ? t('market.own.release', { time: clock(view.market.releaseAt) })
                  : t('market.own.set-up-at', {
                      time: clock(view.setUpAt),
                      until: clock(view.market.releaseAt),
                    }),
            } as const,
          ]
        : []),
      ...(this.saysCosts(view)
        ? [
            {
              icon: 'heart',
              label: t(`market.own.${this.isOver(view) ? 'costs-stay' : 'costs'}`),
              text:
                view.depositCents === 0
                  ? money(view.feeCents)
                  : t('market.form.with-deposit', {
                      fee: money(view.feeCents),
                      deposit: moneyText(view.depositCents, language),
                    }),
            } as const,
          ]
        : []),
    ];
  });
  protected readonly viewed = computed(() => {
    const [plan, view] = [this.store.plan(), this.acts.view()];
    return plan === undefined || view === undefined || !this.hasPlan(view)
      ? null
      : viewedPlanOf(plan, view.pitchIds, this.words);
  });
  protected readonly paper = computed(() => {
    const secret = this.secret();
    const address = route(routes.ownBookingConfirmation, { secret });
    return `${address}?sprache=${this.words.language()}`;
  });
  protected readonly market = computed(
    () => `/${this.words.language()}/markt/${this.acts.view()?.market.slug ?? ''}`,
  );

  constructor() {
    inject(PageHead).set(this.words.t('market.own.title'));
    inject(PrivatePage).whileOpen(inject(DestroyRef));
    effect(() => {
      this.acts.secret.set(this.secret());
    });
    this.store.follow(() => {
      const view = this.acts.view();
      return view === undefined || !this.hasPlan(view) ? '' : view.market.slug;
    });
  }

  private hasPlan({ pitchIds, market }: OwnBooking): boolean {
    return pitchIds.length > 0 && !market.calledOff;
  }

  private isOver({ state }: OwnBooking): boolean {
    return state === 'released' || state === 'cancelled' || state === 'expired';
  }

  /** What it costs, what it would cost who says yes, and what stays due of one that is over. */
  private saysCosts({ state, market, feeCents, depositCents }: OwnBooking): boolean {
    if (market.calledOff) return false;
    return this.certain() || state === 'offered' || feeCents + depositCents > 0;
  }

  protected async cancel(): Promise<void> {
    await this.acts.cancel();
    this.cancelling.set(false);
  }
}
