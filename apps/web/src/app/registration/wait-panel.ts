import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { HolidayMotif } from '@dabei/web/ui';
import { TPipe } from '../shared/t.pipe';

/** The calm page of the opening minute: what happens, that nothing is lost, and when it goes on. */
@Component({
  selector: 'dabei-wait-panel',
  imports: [HolidayMotif, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section {
      text-align: center;
    }
    p {
      margin-inline: auto;
    }
    dabei-holiday-motif {
      max-inline-size: 14rem;
      margin-inline: auto;
    }
    .next {
      font-variant-numeric: tabular-nums;
    }
  `,
  template: `
    <section class="sheet stack" aria-labelledby="wait-title">
      <dabei-holiday-motif />
      <h2 id="wait-title">{{ 'family.check.waitTitle' | t }}</h2>
      <p role="status">
        {{ (offline() ? 'family.check.waitOffline' : 'family.check.waitBody') | t }}
      </p>
      <p class="next" aria-hidden="true">
        {{ 'family.check.waitNext' | t: { seconds: seconds() } }}
      </p>
      <p>
        <button type="button" class="button" (click)="stopped.emit()">
          {{ 'family.check.stop' | t }}
        </button>
      </p>
    </section>
  `,
})
export class WaitPanel {
  readonly offline = input.required<boolean>();
  readonly seconds = input.required<number>();
  readonly stopped = output();
}
