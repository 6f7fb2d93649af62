import { Component, computed, input } from '@angular/core';
import { deskRoutes, route } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';

const papers = [
  { word: 'booths', address: deskRoutes.deskBoothSheet },
  { word: 'order', address: deskRoutes.deskRunningOrder },
  { word: 'shifts', address: deskRoutes.deskShiftList },
  { word: 'info', address: deskRoutes.deskInfoPack },
] as const;

/** The whole day on paper by one button, and each sheet by its own. */
@Component({
  selector: 'dabei-booth-papers',
  imports: [Icon, TPipe],
  styles: `
    .row {
      gap: 0.4rem 0.75rem;
      align-items: center;
    }
  `,
  template: `
    <div class="row no-print" role="group" [attr.aria-label]="'booth-day.papers.title' | t">
      <a class="button" target="_blank" rel="noopener" [href]="folder()"
        ><dabei-icon name="download" [size]="18" />{{ 'booth-day.papers.folder' | t }}</a
      >
      @for (one of single(); track one.word) {
        <a
          class="button button-small button-quiet"
          target="_blank"
          rel="noopener"
          [href]="one.path"
          >{{ 'booth-day.papers.' + one.word | t }}</a
        >
      }
    </div>
  `,
})
export class BoothPapers {
  readonly slug = input.required<string>();
  protected readonly folder = computed(() =>
    route(deskRoutes.deskDayFolder, { slug: this.slug() }),
  );
  protected readonly single = computed(() =>
    papers.map(({ word, address }) => ({ word, path: route(address, { slug: this.slug() }) })),
  );
}
