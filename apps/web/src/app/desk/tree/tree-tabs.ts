import { Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TPipe } from '../../shared/t.pipe';
import { CampaignChoice } from './parts/campaign-choice';

const exactly = {
  paths: 'exact',
  queryParams: 'ignored',
  fragment: 'ignored',
  matrixParams: 'ignored',
} as const;
const below = { ...exactly, paths: 'subset' } as const;

/** The pages of the wish tree; the campaign looked at stays the same. */
@Component({
  selector: 'dabei-tree-tabs',
  imports: [CampaignChoice, RouterLink, RouterLinkActive, TPipe],
  template: `
    <dabei-campaign-choice />
    <nav class="desk-tabs no-print" [attr.aria-label]="'checking.tabs.label' | t">
      @for (tab of tabs; track tab.path) {
        <a
          [routerLink]="tab.path"
          [queryParams]="query()"
          routerLinkActive="here"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="tab.match"
          >{{ 'checking.tabs.' + tab.word | t }}</a
        >
      }
    </nav>
  `,
})
export class TreeTabs {
  /** The campaign shown, where one was chosen. */
  readonly campaign = input<string | undefined>();

  protected readonly tabs = [
    { path: '/desk/wunschbaum', word: 'overview', match: exactly },
    { path: '/desk/wunschbaum/pruefen', word: 'review', match: below },
    { path: '/desk/wunschbaum/wuensche', word: 'wishes', match: below },
    { path: '/desk/wunschbaum/baeume', word: 'trees', match: below },
    { path: '/desk/wunschbaum/zusagen', word: 'pledges', match: below },
    { path: '/desk/geschenke', word: 'gifts', match: below },
    { path: '/desk/wunschbaum/karten', word: 'cards', match: below },
    { path: '/desk/wunschbaum/einstellungen', word: 'settings', match: below },
  ];
  protected readonly query = computed(() => {
    const aktion = this.campaign();
    return aktion === undefined ? {} : { aktion };
  });
}
