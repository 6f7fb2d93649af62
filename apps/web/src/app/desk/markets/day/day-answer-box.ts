import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { Icon, type IconName } from '@dabei/web/ui';
import type { DayBooking } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { ProblemLine } from '../../parts/problem-line';
import type { DayAnswer } from './day-answer';

const marks: Record<DayAnswer['tone'], IconName> = {
  confirmed: 'check',
  waiting: 'alert',
  cancelled: 'close',
};

/** One large sentence that is read at arm's length: colour, mark and words. */
@Component({
  selector: 'dabei-day-answer-box',
  imports: [Icon, ProblemLine, TPipe],
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
          <div class="row">
            @if (it.booking; as booking) {
              @if (it.letIn) {
                <button type="button" class="button button-primary" (click)="letIn.emit(booking)">
                  {{ 'market-day.let-in' | t }}
                </button>
              }
              @if (it.opens) {
                <button type="button" class="button" (click)="opened.emit(booking)">
                  {{ 'market-day.open' | t }}
                </button>
              }
            }
            <button type="button" class="button button-quiet" (click)="closed.emit()">
              {{ 'market-day.close' | t }}
            </button>
          </div>
        </div>
      }
    </div>
  `,
})
export class DayAnswerBox {
  readonly answer = input.required<DayAnswer | null>();
  /** Why the last press did nothing. */
  readonly problem = input<string | null>(null);
  readonly letIn = output<DayBooking>();
  readonly opened = output<DayBooking>();
  readonly closed = output();
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
