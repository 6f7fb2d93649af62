import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { StaffSession } from '../access/staff-session';

interface Tab {
  path: string;
  word: string;
  exact: boolean;
  needs: Permission;
}

const tabs: readonly Tab[] = [
  { path: '/desk/nachrichten', word: 'outbox', exact: true, needs: 'desk:messages' },
  { path: '/desk/nachrichten/vorlagen', word: 'templates', exact: false, needs: 'desk:messages' },
  { path: '/desk/nachrichten/fehler', word: 'failed', exact: false, needs: 'desk:registrations' },
];

/** Between the outbox, the templates and what did not arrive. */
@Component({
  selector: 'dabei-messages-tabs',
  imports: [RouterLink, RouterLinkActive, TPipe],
  template: `
    <nav class="desk-tabs no-print" [attr.aria-label]="'messages.tabs.label' | t">
      @for (tab of shown(); track tab.path) {
        <a
          [routerLink]="tab.path"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: tab.exact }"
          >{{ 'messages.tabs.' + tab.word | t }}</a
        >
      }
    </nav>
  `,
})
export class MessagesTabs {
  private readonly staff = inject(StaffSession).staff;
  protected readonly shown = computed(() => {
    const held = this.staff()?.permissions ?? [];
    return tabs.filter(({ needs }) => held.includes(needs));
  });
}
