import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { route, routes, type PageView } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { PageHead } from '../shared/page-head';
import { ResponseStatus } from '../shared/response-status';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { FeedbackForm } from './feedback-form';
import { NotFoundPage } from './not-found-page';
import { pageBlocks } from './page-blocks';

/** A page the office writes itself: imprint, privacy, accessibility, help. */
@Component({
  selector: 'dabei-content-page',
  imports: [FeedbackForm, NotFoundPage, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-3);
    }
    h2 {
      margin-block: 1.4em 0.4em;
    }
    li {
      margin-block: 0.3em;
    }
  `,
  template: `
    @if (page(); as it) {
      <article class="page narrow">
        <h1>{{ it.title }}</h1>
        @for (block of blocks(); track $index) {
          @switch (block.kind) {
            @case ('heading') {
              <h2>{{ block.text }}</h2>
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
        @if (it.slug === 'barrierefreiheit') {
          <dabei-feedback-form />
        }
        <p class="small soft">{{ 'public.page.changed' | t: { day: changed() } }}</p>
      </article>
    } @else if (missing()) {
      <dabei-not-found-page />
    } @else {
      <p class="page" role="status">{{ 'public.page.loading' | t }}</p>
    }
  `,
})
export class ContentPage {
  readonly slug = input.required<string>();
  private readonly words = inject(Words);
  private readonly resource = httpResource<PageView>(() => ({
    url: route(routes.page, { slug: this.slug() }),
    params: { language: this.words.language() },
  }));

  protected readonly page = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly blocks = computed(() => pageBlocks(this.page()?.body ?? ''));
  protected readonly missing = computed(
    () => (this.resource.error() as { status?: number } | undefined)?.status === 404,
  );
  protected readonly changed = computed(() => {
    const at = this.page()?.changedAt;
    return at ? dayText(townTime(at).date, this.words.language()) : '';
  });

  constructor() {
    const head = inject(PageHead);
    const status = inject(ResponseStatus);
    effect(() => {
      const page = this.page();
      if (page) head.set(page.title);
    });
    effect(() => {
      if (this.resource.error()) status.set(this.missing() ? 404 : 503);
    });
  }
}
