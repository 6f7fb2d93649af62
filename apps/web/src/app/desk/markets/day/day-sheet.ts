import { Component, computed, inject, input, output } from '@angular/core';
import type { DayBooking } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { PhoneLink } from '../../parts/phone-link';
import { ProblemLine } from '../../parts/problem-line';
import { DayActs } from './day-acts';
import type { DayRow } from './day-rows';
import { DayStore } from './day-store';
import { lineOf, markOf } from './row-words';

const tones: Record<DayRow['look'], string> = {
  expected: 'waiting',
  arrived: 'confirmed',
  'on-the-spot': 'offered',
  held: 'quiet',
  free: 'confirmed',
  released: 'quiet',
};

/** Everything about one pitch: who, a call, what is owed, and what can be done. */
@Component({
  selector: 'dabei-day-sheet',
  imports: [DialogPanel, Icon, PhoneLink, ProblemLine, TPipe],
  styleUrl: './day-sheet.css',
  templateUrl: './day-sheet.html',
})
export class DaySheet {
  readonly row = input.required<DayRow>();
  /** Before and after the day one only looks. */
  readonly isDay = input(true);
  readonly closed = output();
  readonly release = output<DayBooking>();
  readonly give = output<DayRow>();
  readonly cash = output<DayBooking>();
  readonly takenBack = output<DayBooking>();

  protected readonly acts = inject(DayActs);
  protected readonly minutesLeft = inject(DayStore).minutesLeft;
  private readonly words = inject(Words);
  protected readonly mayCash =
    inject(StaffSession).staff()?.permissions.includes('money:desk') === true;
  protected readonly numbers = computed(() => this.row().numbers.join(', '));
  protected readonly mark = computed(() => markOf(this.row()));
  protected readonly tone = computed(() =>
    this.row().late ? 'cancelled' : tones[this.row().look],
  );
  protected readonly line = computed(() => lineOf(this.row(), this.words.voice()));
  protected readonly busy = computed(() => {
    const { booking, was } = this.row();
    return [booking?.id, was?.id].some((id) => id !== undefined && this.acts.pending().has(id));
  });

  protected money(cents: number): string {
    return moneyText(cents, this.words.language());
  }

  protected arrive(booking: DayBooking): Promise<void> {
    return this.finish(this.acts.arrive(booking));
  }

  protected undo(booking: DayBooking): Promise<void> {
    return this.finish(this.acts.undoArrival(booking));
  }

  protected letIn(booking: DayBooking): Promise<void> {
    return this.finish(this.acts.arrive(booking, true));
  }

  protected undoRelease({ id, numbers }: DayBooking): Promise<void> {
    return this.finish(this.acts.undoRelease([id], numbers));
  }

  protected takeBack(booking: DayBooking): void {
    this.takenBack.emit(booking);
  }

  /** What could not be done stays open, with its reason. */
  private async finish(act: Promise<void>): Promise<void> {
    await act;
    if (this.acts.problem() === null) this.closed.emit();
  }
}
