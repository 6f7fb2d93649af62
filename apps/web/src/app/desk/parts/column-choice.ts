import { Component, input } from '@angular/core';
import { TPipe } from '../../shared/t.pipe';
import type { TableColumns } from './table-columns';

/** Ticks for the columns one wants to see. */
@Component({
  selector: 'dabei-column-choice',
  imports: [TPipe],
  styles: `
    details {
      position: relative;
    }
    summary {
      list-style: none;
    }
    summary::-webkit-details-marker {
      display: none;
    }
    fieldset {
      position: absolute;
      inset-inline-end: 0;
      z-index: 10;
      display: grid;
      gap: 0.35rem;
      min-inline-size: 13rem;
      margin: 0;
      padding: 0.75rem;
      border: 0;
      border-radius: var(--round-small);
      background: var(--sheet);
      box-shadow: var(--lift-high);
    }
    label {
      display: flex;
      gap: 0.5rem;
      align-items: center;
      min-block-size: 1.75rem;
    }
  `,
  template: `
    <details class="no-print">
      <summary class="button button-small">{{ 'overview.columns.button' | t }}</summary>
      <fieldset>
        <legend class="visually-hidden">{{ 'overview.columns.label' | t }}</legend>
        @for (column of columns(); track column.code) {
          <label>
            <input
              type="checkbox"
              [checked]="column.fixed || choice().shows(column.code)"
              [disabled]="column.fixed ?? false"
              (change)="choice().toggle(column.code)"
            />
            {{ column.label }}
          </label>
        }
      </fieldset>
    </details>
  `,
})
export class ColumnChoice {
  readonly columns = input.required<readonly { code: string; label: string; fixed?: boolean }[]>();
  readonly choice = input.required<TableColumns>();
}
