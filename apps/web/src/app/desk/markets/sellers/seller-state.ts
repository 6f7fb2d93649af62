import { Component, computed, inject, input } from '@angular/core';
import type { SellerRow } from '@dabei/contracts';
import { StatusBadge, type StatusTone } from '@dabei/web/ui';
import { clockText, momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

const tones: Record<SellerRow['state'], StatusTone> = {
  held: 'waiting',
  queued: 'waiting',
  confirmed: 'confirmed',
  waiting: 'waiting',
  offered: 'offered',
  arrived: 'confirmed',
  released: 'quiet',
  cancelled: 'quiet',
  expired: 'quiet',
};

/** Where a registration stands, and why somebody still waits. */
@Component({
  selector: 'dabei-seller-state',
  imports: [StatusBadge, TPipe],
  template: `
    <dabei-status-badge [tone]="tone()">{{
      'plan.desk.state.' + row().state | t
    }}</dabei-status-badge>
    @if (under(); as text) {
      <span class="under">{{ text }}</span>
    }
  `,
})
export class SellerState {
  readonly row = input.required<SellerRow>();
  private readonly words = inject(Words);

  protected readonly tone = computed(() => tones[this.row().state]);
  protected readonly under = computed(() => {
    const { before, note, offerUntil, state, setUpAt } = this.row();
    if (state === 'offered')
      return offerUntil === null
        ? this.words.t('plan.desk.sellers.offerByPhone')
        : this.words.t('plan.desk.sellers.offerUntil', {
            moment: momentText(offerUntil, this.words.voice()),
          });
    if (before !== null)
      return [
        this.words.t('plan.desk.sellers.before', { count: before }),
        ...(note === null ? [] : [this.words.t(`plan.desk.note.${note}`)]),
      ].join(' ');
    return state === 'confirmed' && setUpAt !== null
      ? this.words.t('plan.desk.sellers.setUpAt', {
          time: clockText(setUpAt, this.words.voice()),
        })
      : null;
  });
}
