import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive } from '@angular/router';
import { filter, map } from 'rxjs';
import { OfficeStore } from '../shared/office-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

@Component({
  selector: 'dabei-site-header',
  imports: [RouterLink, RouterLinkActive, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './site-header.css',
  template: `
    <header class="page no-print">
      <a class="brand" [routerLink]="home()">
        <svg width="40" height="40" viewBox="0 0 64 64" aria-hidden="true">
          <path
            fill="#f39a1f"
            d="M32 3l6 10 9-6 1 11 11-2-6 10 10 3-9 6 9 6-10 3 6 10-11-2-1 11-9-6-6 10-6-10-9 6-1-11-11 2 6-10-10-3 9-6-9-6 10-3-6-10 11 2 1-11 9 6z"
          />
          <circle cx="32" cy="34" r="15" fill="#ffc233" />
          <path
            d="M26 31v2M38 31v2M25 39c4 4 10 4 14 0"
            stroke="#16284c"
            stroke-width="3"
            stroke-linecap="round"
            fill="none"
          />
        </svg>
        <span class="name">
          {{ 'public.site.name' | t }}
          @if (office.office(); as it) {
            <small>{{ 'public.site.by' | t: { town: it.town } }}</small>
          }
        </span>
      </a>
      <nav [attr.aria-label]="'public.site.menu' | t">
        <a
          [routerLink]="home()"
          routerLinkActive="here"
          [routerLinkActiveOptions]="{ exact: true }"
          >{{ 'public.site.programme' | t }}</a
        >
        <a [routerLink]="home() + '/meine'" routerLinkActive="here">{{ 'public.site.mine' | t }}</a>
        <a
          class="language"
          [routerLink]="otherPath()"
          queryParamsHandling="preserve"
          [attr.lang]="'public.site.otherLanguageCode' | t"
          [attr.hreflang]="'public.site.otherLanguageCode' | t"
          >{{ 'public.site.otherLanguage' | t }}</a
        >
      </nav>
    </header>
  `,
})
export class SiteHeader {
  protected readonly office = inject(OfficeStore);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );

  protected readonly home = computed(() => `/${this.words.language()}`);
  protected readonly otherPath = computed(() => {
    const path = this.url().split(/[?#]/)[0] ?? '/';
    return path.replace(/^\/[a-z]{2}(?=\/|$)/, `/${this.words.t('public.site.otherLanguageCode')}`);
  });
}
