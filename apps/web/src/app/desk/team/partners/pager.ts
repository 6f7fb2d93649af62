import { Component, computed, input, output } from '@angular/core';
import { TPipe } from '../../../shared/t.pipe';

/** From one page of a long list to the next; says nothing where there is only one. */
@Component({
  selector: 'dabei-pager',
  imports: [TPipe],
  template: `
    @if (pages() > 1) {
      <nav class="row no-print" [attr.aria-label]="'partners.page.label' | t">
        <button
          type="button"
          class="button button-small"
          [disabled]="page() <= 1"
          (click)="turned.emit(page() - 1)"
        >
          {{ 'partners.page.before' | t }}
        </button>
        <span class="small">{{ 'partners.page.of' | t: { page: page(), pages: pages() } }}</span>
        <button
          type="button"
          class="button button-small"
          [disabled]="page() >= pages()"
          (click)="turned.emit(page() + 1)"
        >
          {{ 'partners.page.next' | t }}
        </button>
      </nav>
    }
  `,
})
export class Pager {
  readonly page = input.required<number>();
  readonly total = input.required<number>();
  readonly pageSize = input.required<number>();
  readonly turned = output<number>();
  protected readonly pages = computed(() => Math.ceil(this.total() / Math.max(1, this.pageSize())));
}
