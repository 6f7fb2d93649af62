import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { smileys, type Smiley } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { Face } from './face';

/** Three big faces; one tap answers, another one answers again. */
@Component({
  selector: 'dabei-face-buttons',
  imports: [Face, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .faces {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 0.75rem;
    }
    .button {
      flex-direction: column;
      padding: 0.75rem 0.25rem;
      border-radius: var(--round);
      overflow-wrap: anywhere;
    }
    /* a thumb leaves its hover behind; what was chosen stays visible */
    .button-chosen:hover {
      background: var(--confirmed-paper);
    }
    .suggested {
      border-style: dashed;
      border-width: 3px;
      background: var(--accent-paper);
    }
  `,
  template: `
    <div class="faces" role="group" [attr.aria-label]="question()">
      @for (smiley of smileys; track smiley) {
        <button
          type="button"
          class="button"
          [class.button-chosen]="answer() === smiley"
          [class.suggested]="answer() === null && suggested() === smiley"
          [attr.aria-pressed]="answer() === smiley"
          [attr.aria-disabled]="busy()"
          (click)="answered.emit(smiley)"
        >
          <dabei-face [smiley]="smiley" />{{ 'afterwards.face.' + smiley | t }}
        </button>
      }
    </div>
  `,
})
export class FaceButtons {
  readonly question = input.required<string>();
  readonly answer = input.required<Smiley | null>();
  /** What was tapped in the mail; it counts only when it is tapped here. */
  readonly suggested = input<Smiley | null>(null);
  readonly busy = input(false);
  readonly answered = output<Smiley>();
  protected readonly smileys = smileys;
}
