import { inject, Injectable, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type ArrivalAnswer,
  type DayBooking,
  type DayDeposit,
  type DepositUndone,
  type SpotGiven,
  type SpotUndone,
} from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { deskProblemText } from '../../parts/desk-problem-text';
import { newKey } from '../../parts/new-key';
import { Toasts } from '../../parts/toasts';
import { dayAnswerOf, type DayAnswer } from './day-answer';
import type { DepositAct } from './deposit-dialog';
import { DayStore } from './day-store';

/** What is done with one press on market morning; each can be taken back. */
@Injectable()
export class DayActs {
  private readonly calls = inject(ApiCalls);
  private readonly store = inject(DayStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  /** Bookings something is under way for: a second press does nothing, one for somebody else does. */
  readonly pending = signal<ReadonlySet<string>>(new Set());
  /** Keys of what was taken back without an answer so far: pressed again, it is the same press. */
  private readonly unanswered = new Map<string, string>();
  readonly problem = signal<string | null>(null);
  /** The large sentence for who stands there. */
  readonly answer = signal<DayAnswer | null>(null);

  /** True when somebody was found by it, whatever is to be said about them. */
  async scan(code: string): Promise<boolean> {
    this.answer.set(null);
    const path = route(deskRoutes.deskMarketArrival, { slug: this.store.slug() });
    const answer = await this.tell('code', () => this.calls.post<ArrivalAnswer>(path, { code }));
    if (answer === undefined) return false;
    this.say(answer);
    return answer.outcome !== 'unknown';
  }

  /** From the list: what went as it should is said in passing, everything else large. */
  async arrive({ id }: DayBooking, letIn = false): Promise<void> {
    const path = route(deskRoutes.deskBookingArrival, { id });
    const answer = await this.tell(id, () => this.calls.post<ArrivalAnswer>(path, { letIn }));
    if (answer !== undefined) this.say(answer, answer.outcome !== 'arrived' || letIn);
  }

  async undoArrival({ id, numbers }: DayBooking): Promise<void> {
    await this.undo(id, deskRoutes.deskBookingArrivalUndo, 'arrival', numbers);
  }

  async undoRelease(bookingIds: readonly string[], numbers: readonly string[]): Promise<void> {
    for (const id of bookingIds) {
      const path = route(deskRoutes.deskBookingReleaseUndo, { id });
      if ((await this.tell(id, () => this.calls.post<object>(path))) === undefined) return;
    }
    this.toasts.say(this.saying('undone-release', numbers));
  }

  released(bookingIds: readonly string[], numbers: readonly string[]): void {
    this.store.again();
    const undo =
      bookingIds.length === 0 ? undefined : () => void this.undoRelease(bookingIds, numbers);
    this.toasts.say(this.saying('released', numbers), undo);
  }

  given({ bookingId, numbers, cashCents, receipt }: SpotGiven): void {
    this.store.again();
    this.begins(bookingId, deskRoutes.deskBookingSpotUndo);
    const text = this.saying('given', numbers);
    this.answer.set({
      tone: 'confirmed',
      text,
      under: this.money('given-cash', cashCents, receipt),
      booking: null,
      opens: false,
      letIn: false,
    });
    this.toasts.say(text, () => void this.undoGiven(bookingId, numbers));
  }

  async undoGiven(bookingId: string, numbers: readonly string[]): Promise<void> {
    const done = await this.takeBack<SpotUndone>(bookingId, deskRoutes.deskBookingSpotUndo);
    if (done === undefined) return;
    this.answer.set({
      tone: 'waiting',
      text: this.saying('undone-given', numbers),
      under: this.money('give-back', done.refundedCents, done.receipt),
      booking: null,
      opens: false,
      letIn: false,
    });
  }

  /** What was done with a deposit; `again` reads the list once more when it was taken back. */
  depositDone(
    { text, act }: { text: string; act: DepositAct },
    { bookingId, numbers }: DayDeposit,
    again: () => void,
  ): void {
    this.begins(bookingId, deskRoutes.deskBookingDepositUndo);
    this.toasts.say(text, () => void this.undoDeposit(bookingId, numbers, act).then(again));
  }

  private async undoDeposit(
    bookingId: string,
    numbers: readonly string[],
    act: DepositAct,
  ): Promise<void> {
    const address = deskRoutes.deskBookingDepositUndo;
    const done = await this.takeBack<DepositUndone>(bookingId, address, { act });
    if (done === undefined) return;
    this.toasts.say(
      this.words.t(`market-day.deposit.undone-${done.act}`, {
        numbers: numbers.join(', '),
        amount: moneyText(done.cents, this.words.language()),
        receipt: done.receipt ?? 'none',
      }),
    );
  }

  /** Money is taken back once per press, also where the answer to the first one was lost. */
  private async takeBack<T>(id: string, address: string, what = {}): Promise<T | undefined> {
    const path = route(address, { id });
    const pressKey = this.unanswered.get(path) ?? newKey();
    this.unanswered.set(path, pressKey);
    const done = await this.tell(id, () => this.calls.post<T>(path, { ...what, pressKey }));
    if (done !== undefined) this.unanswered.delete(path);
    return done;
  }

  /** Something new was done: taking it back is another press than taking back what was done before. */
  private begins(id: string, address: string): void {
    this.unanswered.delete(route(address, { id }));
  }

  private say(answer: ArrivalAnswer, large = true): void {
    const said = dayAnswerOf(answer, this.words.voice());
    this.answer.set(large ? said : null);
    if (answer.outcome !== 'arrived') return;
    const { booking } = answer;
    this.toasts.say(this.saying('arrived', booking.numbers), () => void this.undoArrival(booking));
  }

  private async undo(
    id: string,
    address: string,
    what: string,
    numbers: readonly string[],
  ): Promise<void> {
    const done = await this.tell(id, () => this.calls.post<object>(route(address, { id })));
    if (done === undefined) return;
    this.answer.set(null);
    this.toasts.say(this.saying(`undone-${what}`, numbers));
  }

  private async tell<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.pending().has(key)) return undefined;
    this.pending.update((all) => new Set([...all, key]));
    this.problem.set(null);
    try {
      return await work();
    } catch (error) {
      this.problem.set(deskProblemText(error, this.words));
      return undefined;
    } finally {
      this.pending.update((all) => new Set([...all].filter((one) => one !== key)));
      this.store.again();
    }
  }

  private saying(word: string, numbers: readonly string[]): string {
    return this.words.t(`market-day.said.${word}`, {
      count: numbers.length,
      numbers: numbers.join(', '),
    });
  }

  private money(word: string, cents: number, receipt: string | null): string {
    if (cents === 0) return '';
    return this.words.t(`market-day.said.${word}`, {
      amount: moneyText(cents, this.words.language()),
      receipt: receipt ?? 'none',
    });
  }
}
