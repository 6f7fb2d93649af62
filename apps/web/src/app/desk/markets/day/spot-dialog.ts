import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type DayPitch,
  type MarketDay,
  type SpotGiven,
  type SpotOrder,
  type SpotPreview,
} from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { moneyText } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { problemOf } from '../../../shared/problem-text';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import { PhoneLink } from '../../parts/phone-link';
import { ConsequenceLines, canBeDone, type Overridden } from '../sellers/consequence-lines';
import { freeBeside } from './day-rows';
import { SpotDraft } from './spot-draft';
import { SpotMore, noMore } from './spot-more';
import { speaksAgainst } from './spot-words';

/** A free pitch for somebody on the square: who, for how much, in cash, done. */
@Component({
  selector: 'dabei-spot-dialog',
  imports: [AnswerState, AskDialog, ConsequenceLines, Field, PhoneLink, SpotMore, TPipe],
  styleUrl: './spot-dialog.css',
  templateUrl: './spot-dialog.html',
})
export class SpotDialog {
  readonly day = input.required<MarketDay>();
  readonly pitch = input.required<DayPitch>();
  readonly closed = output();
  readonly done = output<SpotGiven>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly draft = inject(SpotDraft);
  protected readonly acting = attempt();
  /** Somebody of the line; null: whoever stands there. */
  protected readonly who = signal<string | null>(null);
  protected readonly also = signal<readonly string[]>([]);
  protected readonly more = signal(noMore);
  protected readonly overridden = signal<Overridden>([]);
  protected readonly reason = signal('');
  private readonly pressKey = newKey();
  private readonly slug = computed(() => this.day().market.slug);
  private readonly id = computed(() => this.pitch().id);

  /** The first five of the line. */
  protected readonly waiting = computed(() => this.day().waiting.slice(0, 5));
  protected readonly beside = computed(() => freeBeside(this.day().pitches, this.id()));
  protected readonly numbers = computed(() =>
    [this.pitch(), ...this.day().pitches.filter(({ id }) => this.also().includes(id))]
      .map(({ number }) => number)
      .join(', '),
  );
  private readonly order = computed(
    (): SpotOrder => {
      const waiting = this.day().waiting.find(({ id }) => id === this.who());
      const { vehicleCm, ...more } = this.more();
      return {
        ...more,
        pitchIds: [this.id(), ...this.also()],
        bookingId: this.who(),
        kind: waiting?.kind ?? more.kind,
        withChild: this.pitch().zone === 'children' || more.withChild,
        vehicleCm: waiting?.vehicleCm ?? vehicleCm,
        goods: [],
      };
    },
    // the board is fresh every few seconds; what is asked for stays the same
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly looking = httpResource<SpotPreview>(() => ({
    url: route(deskRoutes.deskMarketSpotPreview, { slug: this.slug() }),
    method: 'POST',
    body: this.order(),
  }));
  /** The price stays while the next one is asked for, so that nothing jumps; pressed it is only when it is there. */
  protected readonly preview = lastAnswer(this.looking);
  protected readonly against = computed(() => {
    const preview = this.preview();
    return preview === undefined ? null : speaksAgainst(preview);
  });
  protected readonly ready = computed(() => {
    const against = this.against();
    return (
      against !== null &&
      !this.looking.isLoading() &&
      this.looking.hasValue() &&
      canBeDone(against, this.overridden(), this.reason())
    );
  });
  protected readonly money = computed(() => {
    const { cashCents = 0, depositCents = 0 } = this.preview() ?? {};
    const text = (cents: number): string => moneyText(cents, this.words.language());
    return {
      cents: cashCents,
      cash: text(cashCents),
      deposit: depositCents > 0 ? text(depositCents) : '',
    };
  });
  protected readonly button = computed(() =>
    this.money().cents > 0
      ? this.words.t('market-day.spot.cash', { amount: this.money().cash })
      : this.words.t('market-day.spot.give'),
  );

  protected take(id: string, taken: boolean): void {
    this.also.update((all) => (taken ? [...all, id] : all.filter((one) => one !== id)));
  }

  protected async give(): Promise<void> {
    const preview = this.preview();
    if (preview === undefined || !this.ready()) return;
    const path = route(deskRoutes.deskMarketSpot, { slug: this.slug() });
    await this.acting.run(async () => {
      try {
        const given = await this.calls.post<SpotGiven>(path, this.gift(preview.cashCents));
        this.draft.clear();
        this.done.emit(given);
      } catch (error) {
        // the sum or the pitch is another one by now: the next look says what is
        if (problemOf(error) !== null) this.looking.reload();
        throw error;
      }
    });
  }

  private gift(cashCents: number): object {
    const typed = this.who() === null;
    return {
      ...this.order(),
      name: (typed && this.draft.name().trim()) || null,
      phone: (typed && this.draft.phone().trim()) || null,
      cashCents,
      pressKey: this.pressKey,
      overridden: this.overridden(),
      reason: this.reason().trim() || null,
    };
  }
}
