import { Component, input, output } from '@angular/core';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import type { Attempt } from './attempt';
import { ProblemLine } from './problem-line';

/** Asks before something is done: what it means and what it needs, then the button or the way out. */
@Component({
  selector: 'dabei-ask-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog [labelledBy]="name() + '-title'" [open]="open()" (closed)="closed.emit()">
      <form class="stack" novalidate (submit)="send($event)">
        <h2 [id]="name() + '-title'">{{ title() }}</h2>
        <ng-content />
        <dabei-problem-line [text]="attempt().problem()" />
        <div class="row">
          <button
            type="submit"
            class="button"
            [class.button-primary]="!danger()"
            [class.button-danger]="danger()"
            [disabled]="attempt().busy() || !ready()"
          >
            {{ button() }}
          </button>
          <button
            type="button"
            class="button button-quiet"
            [attr.data-first]="danger() ? '' : null"
            (click)="closed.emit()"
          >
            {{ 'desk.cancel' | t }}
          </button>
        </div>
      </form>
    </dabei-dialog>
  `,
})
export class AskDialog {
  /** Begins the ids inside. */
  readonly name = input.required<string>();
  readonly open = input(false);
  readonly title = input.required<string>();
  readonly button = input.required<string>();
  readonly danger = input(false);
  readonly ready = input(true);
  readonly attempt = input.required<Attempt>();
  readonly closed = output();
  readonly agreed = output();

  protected send(event: Event): void {
    event.preventDefault();
    this.agreed.emit();
  }
}
