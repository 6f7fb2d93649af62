import { Component, input } from '@angular/core';
import { Icon } from '@dabei/web/ui';

/** What went wrong with the last press, announced at once. */
@Component({
  selector: 'dabei-problem-line',
  imports: [Icon],
  template: `
    <div role="alert">
      @if (text(); as sentence) {
        <p class="notice notice-cancelled">
          <dabei-icon name="alert" /><span>{{ sentence }}</span>
        </p>
      }
    </div>
  `,
})
export class ProblemLine {
  readonly text = input.required<string | null>();
}
