import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';

const lines = [
  ['organisation', 1],
  ['contact', 1],
  ['name', 1],
  ['description', 4],
  ['dates', 2],
  ['place', 2],
  ['ages', 1],
  ['places', 1],
  ['price', 1],
  ['bring', 2],
  ['responsible', 1],
  ['remarks', 3],
] as const;

/** An empty form for an organiser who takes part on paper. */
@Component({
  selector: 'dabei-entry-paper-page',
  imports: [Icon, RouterLink, TPipe],
  styles: `
    .line {
      block-size: 2.1rem;
      border-block-end: 1px solid var(--ink);
    }
    .block {
      break-inside: avoid;
    }
    @media print {
      .stack {
        gap: 0.35rem;
        font-size: 0.85rem;
      }
      .line {
        block-size: 1.45rem;
      }
    }
  `,
  template: `
    <div class="narrow stack">
      <div class="row no-print">
        <a routerLink="/desk/freigaben">{{ 'organiser.review.back' | t }}</a>
        <button type="button" class="button button-primary" (click)="print()">
          <dabei-icon name="download" [size]="18" />{{ 'desk.print' | t }}
        </button>
      </div>
      <p class="small soft no-print">{{ 'organiser.paper.howTo' | t }}</p>
      <h1>{{ 'organiser.paper.title' | t }}</h1>
      <p>{{ 'organiser.paper.lead' | t }}</p>
      @for (block of blocks; track block.name) {
        <div class="block">
          <p>
            <strong>{{ 'organiser.paper.' + block.name | t }}</strong>
          </p>
          @for (line of block.lines; track $index) {
            <div class="line"></div>
          }
        </div>
      }
    </div>
  `,
})
export class EntryPaperPage {
  private readonly document = inject(DOCUMENT);

  protected readonly blocks = lines.map(([name, count]) => ({
    name,
    lines: Array.from({ length: count }),
  }));

  constructor() {
    inject(PageHead).set(inject(Words).t('organiser.paper.title'));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
