import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TPipe } from '../../shared/t.pipe';
import { StaffSession } from '../access/staff-session';

const match = (paths: 'exact' | 'subset') =>
  ({ paths, queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' }) as const;

const onTheDay: ReadonlySet<string> = new Set(['booth-day', 'tablet']);

/** What every page of a community day begins with: the way back, its name, its pages; an act stands beside. */
@Component({
  selector: 'dabei-community-head',
  imports: [RouterLink, RouterLinkActive, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  template: `
    <p class="no-print">
      <a routerLink="/desk/aktionstage">{{ 'community-desk.back' | t }}</a>
    </p>
    <div class="desk-head">
      <h1>
        <bdi>{{ title() ?? ('community-desk.list.title' | t) }}</bdi>
      </h1>
      <ng-content />
    </div>
    <nav class="desk-tabs no-print" [attr.aria-label]="'community-desk.tabs.label' | t">
      @for (tab of tabs(); track tab.word) {
        <a
          [routerLink]="tab.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="tab.match"
          >{{ 'community-desk.tabs.' + tab.word | t }}</a
        >
      }
    </nav>
  `,
})
export class CommunityHead {
  readonly slug = input.required<string>();
  readonly title = input<string>();

  private readonly session = inject(StaffSession);

  /** Whoever only works on the day itself sees its tablets. */
  protected readonly tabs = computed(() => {
    const base = `/desk/aktionstage/${this.slug()}`;
    const held = this.session.staff()?.permissions ?? [];
    const all = [
      { path: base, word: 'overview', match: match('exact') },
      { path: `${base}/einsaetze`, word: 'shifts', match: match('subset') },
      { path: `${base}/staende`, word: 'booths', match: match('subset') },
      { path: `${base}/plan`, word: 'square', match: match('subset') },
      { path: `${base}/buehne`, word: 'stage', match: match('subset') },
      { path: `${base}/standtag`, word: 'booth-day', match: match('subset') },
      { path: `${base}/tag`, word: 'tablet', match: match('subset') },
    ];
    return held.includes('community:desk') ? all : all.filter(({ word }) => onTheDay.has(word));
  });
}
