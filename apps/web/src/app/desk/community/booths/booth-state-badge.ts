import { Component, computed, inject, input } from '@angular/core';
import type { BoothRow } from '@dabei/contracts';
import { StatusBadge, type StatusTone } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

const tones: Record<BoothRow['state'], StatusTone> = {
  draft: 'quiet',
  submitted: 'waiting',
  returned: 'waiting',
  complete: 'quiet',
  waiting: 'waiting',
  accepted: 'confirmed',
  placed: 'confirmed',
  arrived: 'confirmed',
  closed: 'quiet',
  declined: 'cancelled',
  released: 'cancelled',
  withdrawn: 'quiet',
  'called-off': 'quiet',
};

/** Where an application stands, and what is the matter with it. */
@Component({
  selector: 'dabei-booth-state-badge',
  imports: [StatusBadge, TPipe],
  template: `
    <dabei-status-badge [tone]="tone()">{{
      'booths-desk.state.' + row().state | t
    }}</dabei-status-badge>
    @for (line of lines(); track line) {
      <span class="under">{{ line }}</span>
    }
  `,
})
export class BoothStateBadge {
  readonly row = input.required<BoothRow>();
  /** Who waits before it, where that is known beside the row. */
  readonly ahead = input<number>();
  private readonly words = inject(Words);

  protected readonly tone = computed(() => tones[this.row().state]);
  protected readonly lines = computed(() => {
    const { state, rank, gaps, toLookAt, byHand, untold } = this.row();
    const before = this.ahead();
    const line = before === undefined ? rank : before + 1;
    const say = (key: string, count = 0): string =>
      this.words.t(`booths-desk.line.${key}`, { count });
    return [
      ...(state === 'waiting' && line !== null ? [say('rank', line)] : []),
      ...(gaps > 0 && (state === 'submitted' || state === 'returned') ? [say('gaps', gaps)] : []),
      ...(toLookAt > 0 ? [say('look')] : []),
      ...(byHand === null ? [] : [say(`hand-${byHand}`)]),
      ...(untold ? [say('untold')] : []),
    ];
  });
}
