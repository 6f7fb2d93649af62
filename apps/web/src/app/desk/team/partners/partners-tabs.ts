import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TPipe } from '../../../shared/t.pipe';

/** Between the organisations and the certificates. */
@Component({
  selector: 'dabei-partners-tabs',
  imports: [RouterLink, RouterLinkActive, TPipe],
  template: `
    <nav class="desk-tabs no-print" [attr.aria-label]="'partners.tabs.label' | t">
      <a
        routerLink="/desk/team/traeger"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="{ exact: true }"
        >{{ 'partners.tabs.organisations' | t }}</a
      >
      <a
        routerLink="/desk/team/traeger/zeugnisse"
        routerLinkActive="here"
        ariaCurrentWhenActive="page"
        >{{ 'partners.tabs.clearances' | t }}</a
      >
    </nav>
  `,
})
export class PartnersTabs {}
