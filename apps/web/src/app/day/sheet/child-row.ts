import { Component, computed, inject, input, output } from '@angular/core';
import type { DayChild } from '@dabei/contracts';
import { dayMarks, staysAway } from '@dabei/domain';
import { Icon, type IconName } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { nameOf, stateText } from './sheet-words';

const iconOf = (mark: string): IconName => {
  if (mark === 'mark.no-photo') return 'noPhoto';
  if (mark === 'mark.no-swim' || mark.startsWith('swim.')) return 'waves';
  return 'health';
};

/** One child: a name that is one tap, then whom to call, how it leaves, and its marks in words. */
@Component({
  selector: 'dabei-child-row',
  imports: [Icon, TPipe],
  styleUrl: './child-row.css',
  templateUrl: './child-row.html',
})
export class ChildRow {
  readonly child = input.required<DayChild>();
  readonly asks = input.required<readonly string[]>();
  readonly arrives = output();
  readonly leaves = output();
  readonly opens = output();

  private readonly words = inject(Words);
  protected readonly name = computed(() => nameOf(this.child()));
  protected readonly state = computed(() => stateText(this.child(), this.words));
  protected readonly away = computed(() => staysAway(this.child()));
  protected readonly isOpen = computed(() =>
    ['expected', 'missed'].includes(this.child().presence.state),
  );
  protected readonly phone = computed(() => {
    const { phone, emergency } = this.child();
    return (phone ?? emergency?.phone)?.replace(/[^\d+]/g, '');
  });
  protected readonly marks = computed(() =>
    dayMarks(this.child(), this.asks()).map((mark) => ({
      key: `day.${mark}`,
      icon: iconOf(mark),
      health: ['mark.health', 'mark.medication', 'mark.by-phone'].includes(mark),
    })),
  );
}
