import { Component, input, signal } from '@angular/core';
import { bulkKinds, type BulkKind } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { mostAtOnce, type Selection } from '../selection';
import { BulkDialog } from './bulk-dialog';

/** Stands at the bottom while something is ticked: what to do with it. */
@Component({
  selector: 'dabei-bulk-bar',
  imports: [BulkDialog, TPipe],
  styles: `
    :host {
      position: sticky;
      inset-block-end: 0;
      z-index: 5;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 0.75rem;
      align-items: center;
      padding: 0.6rem 0.9rem;
      border-radius: var(--round) var(--round) 0 0;
      background: var(--sheet);
      box-shadow: var(--lift-high);
    }
    .bar p {
      margin: 0;
    }
    select {
      flex: 1 1 12rem;
      inline-size: auto;
      max-inline-size: 22rem;
    }
  `,
  template: `
    @if (selection().count() > 0) {
      <section class="bar" [attr.aria-label]="'participants.bulk.title' | t">
        <p class="strong" role="status">
          {{ 'participants.bulk.chosen' | t: { count: selection().count() } }}
        </p>
        <label class="visually-hidden" for="bulk-kind">{{ 'participants.bulk.what' | t }}</label>
        <select #what id="bulk-kind" (change)="choose(what.value)">
          @for (one of kinds; track one) {
            <option [value]="one" [selected]="one === kind()">
              {{ 'participants.bulk.kind-' + one | t }}
            </option>
          }
        </select>
        <button
          type="button"
          class="button button-primary button-small"
          [disabled]="selection().count() > most"
          (click)="open.set(true)"
        >
          {{ 'participants.bulk.preview' | t }}
        </button>
        <button
          type="button"
          class="button button-small button-quiet"
          (click)="selection().clear()"
        >
          {{ 'participants.bulk.clear' | t }}
        </button>
        @if (selection().count() > most) {
          <p class="small">{{ 'participants.bulk.tooMany' | t: { most } }}</p>
        }
      </section>
    }
    <dabei-bulk-dialog
      [open]="open()"
      [kind]="kind()"
      [ids]="selection().ids()"
      (closed)="open.set(false)"
      (started)="selection().clear()"
    />
  `,
})
export class BulkBar {
  readonly selection = input.required<Selection>();
  protected readonly kinds = bulkKinds;
  protected readonly most = mostAtOnce;
  protected readonly kind = signal<BulkKind>('cancel');
  protected readonly open = signal(false);

  protected choose(value: string): void {
    this.kind.set(bulkKinds.find((one) => one === value) ?? 'cancel');
  }
}
