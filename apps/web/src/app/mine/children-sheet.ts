import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { ChildView } from '@dabei/contracts';
import { TPipe } from '../shared/t.pipe';
import { ChildSheet } from './child-sheet';

/** The family's children, each with its own small form. */
@Component({
  selector: 'dabei-children-sheet',
  imports: [ChildSheet, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    summary {
      cursor: pointer;
      min-block-size: 2.75rem;
      font-weight: 650;
    }
    dabei-child-sheet + dabei-child-sheet {
      display: block;
      padding-block-start: 1rem;
      border-block-start: 2px dashed var(--line);
    }
  `,
  template: `
    @if (children().length) {
      <details class="sheet">
        <summary>{{ 'family.mine.children' | t }}</summary>
        <div class="stack">
          <p>{{ 'family.mine.childrenLead' | t }}</p>
          @for (child of children(); track child.id) {
            <dabei-child-sheet [child]="child" />
          }
        </div>
      </details>
    }
  `,
})
export class ChildrenSheet {
  readonly children = input.required<readonly ChildView[]>();
}
