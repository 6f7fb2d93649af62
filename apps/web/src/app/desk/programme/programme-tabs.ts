import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { deskRoutes, type Approvals } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { ProgrammeData } from './programme-data';

/** Between the events, planning them, and what organisers wait for; the campaign looked at stays the same. */
@Component({
  selector: 'dabei-programme-tabs',
  imports: [RouterLink, RouterLinkActive, TPipe],
  styles: `
    .count {
      min-inline-size: 1.5em;
      margin-inline-start: 0.4em;
      padding-inline: 0.4em;
      border-radius: var(--round-full);
      background: var(--accent);
      text-align: center;
    }
  `,
  template: `
    <nav class="desk-tabs no-print" [attr.aria-label]="'desk.programme.tabs' | t">
      <a
        routerLink="/desk/programm"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [queryParams]="query()"
        [routerLinkActiveOptions]="here"
        >{{ 'desk.programme.tab-events' | t }}</a
      >
      <a
        routerLink="/desk/planung"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [queryParams]="query()"
        [routerLinkActiveOptions]="here"
        >{{ 'desk.nav.planning' | t }}</a
      >
      @if (wishing()) {
        <a
          routerLink="/desk/wuensche"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [queryParams]="query()"
          [routerLinkActiveOptions]="here"
          >{{ 'desk.programme.tab-wishes' | t }}</a
        >
      }
      <a
        routerLink="/desk/freigaben"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="here"
        >{{ 'organiser.approvals.title' | t }}
        @if (waiting(); as count) {
          <span class="count">{{ count }}</span><span class="visually-hidden">{{
            'desk.programme.tab-waiting' | t
          }}</span>
        }
      </a>
    </nav>
  `,
})
export class ProgrammeTabs {
  /** The campaign shown. */
  readonly campaign = input<string | undefined>();

  protected readonly here = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
  protected readonly query = computed(() => {
    const aktion = this.campaign();
    return aktion === undefined ? {} : { aktion };
  });
  private readonly programme = inject(ProgrammeData);
  /** Families of this campaign wish before they register. */
  protected readonly wishing = computed(() => {
    const campaign = this.programme.programme()?.campaign;
    if (!campaign?.wishesOpenAt) return false;
    return campaign.slug === (this.campaign() ?? campaign.slug);
  });
  private readonly approvals = httpResource<Approvals>(() => deskRoutes.approvals);
  protected readonly waiting = computed(() => {
    if (!this.approvals.hasValue()) return 0;
    const { submitted, cancelRequests } = this.approvals.value();
    return submitted.length + cancelRequests.length;
  });
}
