import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { DaySheet } from '@dabei/contracts';
import { hourText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { SheetActs } from './sheet-acts';

/** How many heads somebody counted, beside how many are ticked. */
@Component({
  selector: 'dabei-head-count',
  imports: [Icon, TPipe],
  styles: `
    .keys {
      display: flex;
      gap: 0.4rem;
    }
    .keys .button {
      inline-size: 3rem;
      block-size: 3rem;
      padding: 0;
    }
    input {
      inline-size: 5rem !important;
      font-size: 1.3rem !important;
      font-weight: 700;
      text-align: center;
    }
  `,
  template: `
    <div class="sheet stack-small">
      <label class="field-label" for="head-count">{{ 'day.count.label' | t }}</label>
      <div class="keys">
        <button
          type="button"
          class="button"
          [attr.aria-label]="'day.count.less' | t"
          (click)="set(counted() - 1)"
        >
          <dabei-icon name="minus" />
        </button>
        <input
          #number
          id="head-count"
          type="number"
          min="0"
          max="2000"
          inputmode="numeric"
          [value]="counted()"
          (change)="set(number.valueAsNumber)"
        />
        <button
          type="button"
          class="button"
          [attr.aria-label]="'day.count.more' | t"
          (click)="set(counted() + 1)"
        >
          <dabei-icon name="plus" />
        </button>
      </div>
      <p class="small" role="status">{{ verdict() }}</p>
    </div>
  `,
})
export class HeadCount {
  readonly sheet = input.required<DaySheet>();

  private readonly acts = inject(SheetActs);
  private readonly words = inject(Words);
  private readonly there = computed(
    () => this.sheet().children.filter(({ presence }) => presence.state === 'present').length,
  );
  private readonly latest = computed(() => this.sheet().headCount);
  /** What was counted last; before that, nothing. */
  protected readonly counted = linkedSignal(() => this.latest()?.counted ?? 0);
  protected readonly verdict = computed(() => {
    const latest = this.latest();
    if (!latest) return '';
    const [present, counted] = [this.there(), this.counted()];
    const fits = present === counted;
    const sentence = this.words.t(fits ? 'day.count.fits' : 'day.count.differs', {
      present,
      counted,
    });
    const time = hourText(latest.at, this.words.voice());
    return `${sentence} (${this.words.t('day.count.at', { time })})`;
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Sent a moment after the last tap: ten quick taps are one count. */
  protected set(value: number): void {
    const counted = Math.min(2000, Math.max(0, Math.round(value) || 0));
    this.counted.set(counted);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.acts.count(counted), 700);
  }
}
