import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { HolidayMotif } from '@dabei/web/ui';
import { PageHead } from '../shared/page-head';
import { ResponseStatus } from '../shared/response-status';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

@Component({
  selector: 'dabei-not-found-page',
  imports: [HolidayMotif, RouterLink, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block: var(--gap-4);
    }
    dabei-holiday-motif {
      max-inline-size: 18rem;
    }
  `,
  template: `
    <div class="page narrow stack">
      <dabei-holiday-motif />
      <h1>{{ 'public.notFound.title' | t }}</h1>
      <p class="lead">{{ 'public.notFound.body' | t }}</p>
      <p>
        <a class="button button-primary" [routerLink]="home()">{{
          'public.notFound.toProgramme' | t
        }}</a>
      </p>
    </div>
  `,
})
export class NotFoundPage {
  private readonly words = inject(Words);
  protected readonly home = computed(() => `/${this.words.language()}`);

  constructor() {
    inject(ResponseStatus).set(404);
    inject(PageHead).set(this.words.t('public.notFound.title'));
  }
}
