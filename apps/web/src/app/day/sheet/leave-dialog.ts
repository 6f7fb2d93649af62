import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { DayAction, DayChild } from '@dabei/contracts';
import { mayLeave, type Leaving } from '@dabei/domain';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PhoneLink } from '../../desk/parts/phone-link';
import { nameOf } from './sheet-words';

/** A child goes home: who takes it, and what to do when the list does not say so. */
@Component({
  selector: 'dabei-leave-dialog',
  imports: [DialogPanel, Icon, PhoneLink, TPipe],
  templateUrl: './leave-dialog.html',
})
export class LeaveDialog {
  readonly child = input.required<DayChild | null>();
  readonly closed = output();
  readonly left = output<NonNullable<DayAction['leaving']>>();

  private readonly words = inject(Words);
  protected readonly how = signal<Leaving>('listed');
  protected readonly who = signal('');
  protected readonly because = signal('');
  protected readonly name = computed(() => {
    const child = this.child();
    return child ? nameOf(child) : '';
  });
  protected readonly ways = computed<{ how: Leaving; label: string }[]>(() => {
    const { pickUp } = this.child() ?? {};
    const names = pickUp?.fetchedBy ?? this.words.t('day.leave.listedUnknown');
    const listed = { how: 'listed' as const, label: names };
    const alone = { how: 'alone' as const, label: this.words.t('day.leave.alone') };
    const other = { how: 'other' as const, label: this.words.t('day.leave.other') };
    return pickUp?.goesHomeAlone ? [alone, listed, other] : [listed, alone, other];
  });
  /** The question to a person, as the same rule asks it on the server. */
  protected readonly question = computed(() => {
    const child = this.child();
    if (!child) return null;
    const { pickUp, barred } = child;
    const verdict = mayLeave({ pickUp, barred: barred !== null }, this.how());
    if (verdict.outcome === 'allowed') return null;
    const [name, names] = [child.firstName, barred ?? ''];
    return this.words.t(`day.leave.ask-${verdict.reason}`, { name, names });
  });
  protected readonly mayGo = computed(
    () => this.question() === null || this.because().trim().length > 0,
  );

  constructor() {
    effect(() => {
      this.how.set(this.child()?.pickUp?.goesHomeAlone ? 'alone' : 'listed');
      this.who.set('');
      this.because.set('');
    });
  }

  protected go(event: Event): void {
    event.preventDefault();
    if (!this.mayGo()) return;
    const asked = this.question() !== null;
    this.left.emit({
      how: this.how(),
      who: this.how() === 'other' ? this.who().trim() : '',
      because: asked ? this.because().trim() : '',
    });
  }
}
