import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { hitKinds, deskRoutes, type SearchAnswer } from '@dabei/contracts';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { hitLink, hitNote, hitTitle } from './hit-words';

/** Everything that fits what was typed, by kind. */
@Component({
  selector: 'dabei-search-page',
  imports: [AnswerState, RouterLink, TPipe],
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
    }
    .field {
      flex: 0 1 30rem;
    }
    li {
      padding-block: 0.4rem;
      border-block-start: 1px solid var(--line);
      overflow-wrap: anywhere;
    }
    li:first-child {
      border: 0;
    }
  `,
  template: `
    <div class="stack">
      <h1>{{ 'overview.search.title' | t }}</h1>
      <form class="no-print" role="search" (submit)="find($event, field.value)">
        <div class="field">
          <label class="field-label" for="all-search">{{ 'overview.search.label' | t }}</label>
          <input
            #field
            id="all-search"
            type="search"
            autocomplete="off"
            aria-describedby="all-search-hint"
            [value]="q() ?? ''"
          />
        </div>
        <button type="submit" class="button button-primary">{{ 'overview.search.go' | t }}</button>
      </form>
      <p id="all-search-hint" class="small soft">{{ 'overview.search.hint' | t }}</p>
      <dabei-answer-state
        [loading]="answer.isLoading()"
        [error]="answer.error()"
        (again)="answer.reload()"
      />
      @if (found(); as groups) {
        @for (group of groups; track group.kind) {
          <section class="stack-small" [attr.aria-labelledby]="'hits-' + group.kind">
            <h2 [id]="'hits-' + group.kind">{{ 'overview.search.kind-' + group.kind | t }}</h2>
            <ul class="plain-list sheet">
              @for (hit of group.hits; track $index) {
                <li>
                  <a [routerLink]="hit.link">{{ hit.title }}</a>
                  <span class="small soft"> {{ hit.note }}</span>
                </li>
              }
            </ul>
            @if (group.more) {
              <p class="small soft">{{ 'overview.search.more' | t }}</p>
            }
          </section>
        } @empty {
          <p class="desk-empty">{{ 'overview.search.nothing' | t }}</p>
        }
      }
    </div>
  `,
})
export class SearchPage {
  /** From the address. */
  readonly q = input<string>();

  private readonly words = inject(Words);
  private readonly router = inject(Router);
  protected readonly answer = httpResource<SearchAnswer>(() => {
    const q = this.q()?.trim();
    return q ? { url: deskRoutes.deskSearch, params: { q } } : undefined;
  });
  protected readonly found = computed(() => {
    if (!this.answer.hasValue()) return undefined;
    const { hits, more } = this.answer.value();
    return hitKinds
      .map((kind) => ({
        kind,
        more: more.includes(kind),
        hits: hits
          .filter((hit) => hit.kind === kind)
          .map((hit) => ({
            title: hitTitle(hit, this.words),
            link: hitLink(hit),
            note: hitNote(hit, this.words),
          })),
      }))
      .filter(({ hits: some }) => some.length > 0);
  });

  constructor() {
    inject(PageHead).set(this.words.t('overview.search.title'));
  }

  protected find(event: Event, q: string): void {
    event.preventDefault();
    void this.router.navigate(['/desk/suche'], { queryParams: { q: q.trim() || null } });
  }
}
