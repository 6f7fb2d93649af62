import { Component, computed, input } from '@angular/core';
import { pageBlocks } from '../../pages/page-blocks';

/** A page as families will read it. */
@Component({
  selector: 'dabei-page-preview',
  template: `
    <h3>{{ title() }}</h3>
    @for (block of blocks(); track $index) {
      @switch (block.kind) {
        @case ('heading') {
          <h4>{{ block.text }}</h4>
        }
        @case ('list') {
          <ul>
            @for (item of block.items; track $index) {
              <li>{{ item }}</li>
            }
          </ul>
        }
        @case ('paragraph') {
          <p>{{ block.text }}</p>
        }
      }
    }
  `,
})
export class PagePreview {
  readonly title = input.required<string>();
  readonly body = input.required<string>();
  protected readonly blocks = computed(() => pageBlocks(this.body()));
}
