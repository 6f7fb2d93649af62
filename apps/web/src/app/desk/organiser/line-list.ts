import { Component, input } from '@angular/core';
import type { EventLine } from './event-lines';

/** What an event says, line by line, to be read and not changed. */
@Component({
  selector: 'dabei-line-list',
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(8rem, 14rem) 1fr;
      gap: 0.35rem 1rem;
      margin: 0;
    }
    dt {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    @media (max-width: 40rem) {
      dl {
        grid-template-columns: 1fr;
      }
      dd {
        margin-block-end: 0.4rem;
      }
    }
  `,
  template: `
    <dl>
      @for (line of lines(); track line.label) {
        <dt>{{ line.label }}</dt>
        <dd>{{ line.text }}</dd>
      }
    </dl>
  `,
})
export class LineList {
  readonly lines = input.required<readonly EventLine[]>();
}
