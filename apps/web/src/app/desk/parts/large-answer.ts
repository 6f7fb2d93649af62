import { afterRenderEffect, Component, computed, ElementRef, inject, input } from '@angular/core';
import { Icon, type IconName } from '@dabei/web/ui';
import { ProblemLine } from './problem-line';

/** One sentence for somebody who stands there, in a colour and with a mark. */
export interface LargeSentence {
  tone: 'confirmed' | 'waiting' | 'cancelled';
  text: string;
  under: string;
}

const marks: Record<LargeSentence['tone'], IconName> = {
  confirmed: 'check',
  waiting: 'alert',
  cancelled: 'close',
};

/** One large sentence that is read at arm's length: colour, mark and words, and what can be done about it. */
@Component({
  selector: 'dabei-large-answer',
  imports: [Icon, ProblemLine],
  styles: `
    .box {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.5rem 1rem;
      align-items: center;
      padding: 0.9rem 1.1rem;
      border-radius: var(--round);
      border: 3px solid currentcolor;
    }
    .confirmed {
      color: var(--confirmed);
      background: var(--confirmed-paper);
    }
    .waiting {
      color: var(--waiting);
      background: var(--waiting-paper);
    }
    .cancelled {
      color: var(--cancelled);
      background: var(--cancelled-paper);
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .large {
      font-size: clamp(1.5rem, 5vw, 2.25rem);
      font-weight: 800;
      line-height: 1.15;
    }
    .row {
      grid-column: 1 / -1;
    }
  `,
  template: `
    <dabei-problem-line [text]="problem()" />
    <div role="status">
      @if (answer(); as it) {
        <div class="box" [class]="it.tone">
          <dabei-icon [name]="mark()" [size]="56" />
          <div>
            <p class="large">{{ it.text }}</p>
            @if (it.under) {
              <p class="lead">
                <bdi>{{ it.under }}</bdi>
              </p>
            }
          </div>
          <div class="row"><ng-content /></div>
        </div>
      }
    </div>
  `,
})
export class LargeAnswer {
  readonly answer = input.required<LargeSentence | null>();
  /** Why the last press did nothing. */
  readonly problem = input<string | null>(null);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly mark = computed(() => marks[this.answer()?.tone ?? 'waiting']);

  constructor() {
    // it stands above a long list: who pressed far below shall see it
    afterRenderEffect(() => {
      if (this.answer() !== null || this.problem() !== null)
        this.host.scrollIntoView({ block: 'nearest' });
    });
  }
}
