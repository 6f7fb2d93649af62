import { Component, input, output } from '@angular/core';
import type { SortOrder } from './sorting';

/** The heading of a column as a button; the cell around it carries `aria-sort`. */
@Component({
  selector: 'dabei-sort-button',
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: 0.3em;
      min-block-size: 2rem;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 650;
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .arrow {
      inline-size: 0.8em;
    }
  `,
  template: `
    <button type="button" (click)="pressed.emit()">
      <ng-content />
      <span class="arrow" aria-hidden="true">{{
        order() === 'up' ? '▲' : order() === 'down' ? '▼' : ''
      }}</span>
    </button>
  `,
})
export class SortButton {
  readonly order = input<SortOrder | null>(null);
  readonly pressed = output();
}
