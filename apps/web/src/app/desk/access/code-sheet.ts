import { Component, DOCUMENT, inject, input } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { StaffSession } from './staff-session';

/** The printed codes: shown this once, to be taken along on paper. */
@Component({
  selector: 'dabei-code-sheet',
  imports: [Icon, TPipe],
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
      gap: 0.35rem 1.5rem;
      padding-inline-start: 2.2em;
    }
    li::marker {
      color: var(--ink-soft);
      font-size: 0.8em;
    }
  `,
  template: `
    <div class="stack" id="code-sheet">
      <p>{{ 'team.safe.sheetLead' | t: { email: session.staff()?.email ?? '' } }}</p>
      <ol>
        @for (code of codes(); track code) {
          <li class="code-text">{{ code }}</li>
        }
      </ol>
      <div class="row no-print">
        <button type="button" class="button" (click)="print()">
          <dabei-icon name="download" />{{ 'desk.print' | t }}
        </button>
        <span class="small soft">{{ 'team.safe.sheetOnce' | t }}</span>
      </div>
    </div>
  `,
})
export class CodeSheet {
  readonly codes = input.required<readonly string[]>();
  protected readonly session = inject(StaffSession);
  private readonly window = inject(DOCUMENT).defaultView;

  protected print(): void {
    this.window?.print();
  }
}
