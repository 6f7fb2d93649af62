import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { StaffSession } from '../access/staff-session';

const tabs: readonly { path: string; word: string; needs: Permission; exact?: boolean }[] = [
  { path: '/desk/geschenke', word: 'intake', needs: 'wishes:gifts', exact: true },
  { path: '/desk/geschenke/regal', word: 'shelf', needs: 'wishes:gifts' },
  { path: '/desk/geschenke/beiseite', word: 'aside', needs: 'wishes:gifts' },
  { path: '/desk/geschenke/ausgabe', word: 'handover', needs: 'wishes:gifts' },
  { path: '/desk/geschenke/termine', word: 'plan', needs: 'wishes:desk' },
  { path: '/desk/geschenke/luecken', word: 'gaps', needs: 'wishes:desk' },
  { path: '/desk/geschenke/topf', word: 'pot', needs: 'wishes:desk' },
  { path: '/desk/geschenke/zahlen', word: 'figures', needs: 'wishes:desk' },
];

/** The pages of the gifts; a helper sees the table and the shelf, the office everything. */
@Component({
  selector: 'dabei-gifts-tabs',
  imports: [RouterLink, RouterLinkActive, TPipe],
  template: `
    <nav class="desk-tabs no-print" [attr.aria-label]="'gifts.tabs.label' | t">
      @for (tab of shown(); track tab.path) {
        <a
          [routerLink]="tab.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: tab.exact ?? false }"
          >{{ 'gifts.tabs.' + tab.word | t }}</a
        >
      }
    </nav>
  `,
})
export class GiftsTabs {
  private readonly session = inject(StaffSession);
  protected readonly shown = computed(() => {
    const held = this.session.staff()?.permissions ?? [];
    return tabs.filter(({ needs }) => held.includes(needs));
  });
}
