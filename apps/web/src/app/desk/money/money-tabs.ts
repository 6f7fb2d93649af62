import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { StaffSession } from '../access/staff-session';

const tabs: readonly { path: string; word: string; needs: Permission }[] = [
  { path: '/desk/geld', word: 'bills', needs: 'money:desk' },
  { path: '/desk/geld/kasse', word: 'ledger', needs: 'money:export' },
  { path: '/desk/geld/konto', word: 'account', needs: 'money:desk' },
];

/** The pages of the money. */
@Component({
  selector: 'dabei-money-tabs',
  imports: [RouterLink, RouterLinkActive, TPipe],
  template: `
    <nav class="desk-tabs no-print" [attr.aria-label]="'money.nav.label' | t">
      @for (tab of shown(); track tab.path) {
        <a
          [routerLink]="tab.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="exactly"
          >{{ 'money.nav.' + tab.word | t }}</a
        >
      }
    </nav>
  `,
})
export class MoneyTabs {
  private readonly session = inject(StaffSession);
  protected readonly exactly = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
  protected readonly shown = computed(() => {
    const held = this.session.staff()?.permissions ?? [];
    return tabs.filter(({ needs }) => held.includes(needs));
  });
}
