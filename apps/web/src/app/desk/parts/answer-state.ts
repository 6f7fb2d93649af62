import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { deskProblemText } from './desk-problem-text';

/** Stands where an answer is awaited: loading, or what went wrong with a way to try again. */
@Component({
  selector: 'dabei-answer-state',
  imports: [Icon, TPipe],
  template: `
    <div role="status">
      @if (text(); as sentence) {
        <div class="notice notice-cancelled">
          <dabei-icon name="alert" />
          <div class="stack-small">
            <p>{{ sentence }}</p>
            <p>
              <button type="button" class="button button-small" (click)="again.emit()">
                {{ 'desk.again' | t }}
              </button>
            </p>
          </div>
        </div>
      } @else if (loading()) {
        <p class="desk-loading">{{ 'desk.loading' | t }}</p>
      }
    </div>
  `,
})
export class AnswerState {
  readonly loading = input(false);
  readonly error = input<unknown>();
  readonly again = output();
  private readonly words = inject(Words);
  protected readonly text = computed(() => {
    const error = this.error();
    return error ? deskProblemText(error, this.words) : null;
  });
}
