import { Component, computed, input } from '@angular/core';
import type { TreeStockView } from '@dabei/contracts';

const parts = ['free', 'claimed', 'out', 'here', 'missing', 'handedOver'] as const;

/** Where the wishes of a tree are, drawn; the words stand beside it. */
@Component({
  selector: 'dabei-stock-bar',
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: flex;
      block-size: 0.8rem;
      min-inline-size: 6rem;
      border-radius: var(--round-full);
      background: var(--quiet-paper);
      box-shadow: inset 0 0 0 1px var(--line);
      overflow: hidden;
    }
    .free {
      background: #e0a526;
    }
    .claimed {
      background: repeating-linear-gradient(-45deg, #6a45b0 0 3px, #d9cbf3 3px 6px);
    }
    .out {
      background: #8d73c9;
    }
    .here {
      background: #2f8f57;
    }
    .missing {
      background: #b3394c;
    }
    .handedOver {
      background: repeating-linear-gradient(45deg, #2f8f57 0 3px, #bfe0c8 3px 6px);
    }
  `,
  template: `
    @for (part of shares(); track part.name) {
      <span [class]="part.name" [style.inline-size.%]="part.share"></span>
    }
  `,
})
export class StockBar {
  readonly stock = input.required<Pick<TreeStockView, 'published' | 'counts'>>();
  protected readonly shares = computed(() => {
    const { published, counts } = this.stock();
    return parts.map((name) => ({ name, share: (100 * counts[name]) / Math.max(1, published) }));
  });
}
