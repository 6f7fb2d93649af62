import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { Permission } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { StaffSession } from '../access/staff-session';
import { CampaignChoice } from '../tree/parts/campaign-choice';
import { chosenCampaign } from '../tree/parts/chosen-campaign';

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

const exactly = {
  paths: 'exact',
  queryParams: 'ignored',
  fragment: 'ignored',
  matrixParams: 'ignored',
} as const;
const below = { ...exactly, paths: 'subset' } as const;

/** The pages of the gifts; a helper sees the table and the shelf, the office everything. */
@Component({
  selector: 'dabei-gifts-tabs',
  imports: [CampaignChoice, RouterLink, RouterLinkActive, TPipe],
  template: `
    <dabei-campaign-choice />
    <nav class="desk-tabs no-print" [attr.aria-label]="'gifts.tabs.label' | t">
      @for (tab of shown(); track tab.path) {
        <a
          [routerLink]="tab.path"
          [queryParams]="query()"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="tab.exact ? exactly : below"
          >{{ 'gifts.tabs.' + tab.word | t }}</a
        >
      }
    </nav>
  `,
})
export class GiftsTabs {
  private readonly session = inject(StaffSession);
  private readonly aktion = chosenCampaign();
  protected readonly exactly = exactly;
  protected readonly below = below;
  protected readonly query = computed(() => {
    const aktion = this.aktion();
    return aktion === undefined ? {} : { aktion };
  });
  protected readonly shown = computed(() => {
    const held = this.session.staff()?.permissions ?? [];
    return tabs.filter(({ needs }) => held.includes(needs));
  });
}
