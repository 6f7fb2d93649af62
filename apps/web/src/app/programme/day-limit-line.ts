import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { Words } from '../shared/words';
import { dayLimitText } from './day-limit-text';
import { ProgrammeStore } from './programme-store';

/** How many new places a child gets per day, said before anybody chooses too many. */
@Component({
  selector: 'dabei-day-limit-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    p {
      display: flex;
      gap: 0.45rem;
      align-items: flex-start;
      margin: 0;
    }
    dabei-icon {
      flex: none;
    }
  `,
  template: `
    @if (text(); as sentence) {
      <p class="small">
        <dabei-icon name="info" [size]="20" /><span>{{ sentence }}</span>
      </p>
    }
  `,
})
export class DayLimitLine {
  private readonly programme = inject(ProgrammeStore);
  private readonly words = inject(Words);

  protected readonly text = computed(() => {
    const campaign = this.programme.campaign();
    return campaign ? dayLimitText(campaign, this.programme.now(), this.words.voice()) : null;
  });
}
