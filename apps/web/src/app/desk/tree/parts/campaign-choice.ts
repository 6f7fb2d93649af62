import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { deskRoutes, type TreeCampaigns } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { chosenCampaign } from './chosen-campaign';

/** Which wish tree the page shows, where there is more than one; it stays chosen from page to page. */
@Component({
  selector: 'dabei-campaign-choice',
  imports: [TPipe],
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      align-items: center;
      margin-block-end: 0.75rem;
    }
    select {
      inline-size: auto;
      max-inline-size: 100%;
    }
  `,
  template: `
    @if (all().length > 1) {
      <div class="no-print">
        <label for="tree-campaign">{{ 'checking.campaign' | t }}</label>
        <select #choice id="tree-campaign" (change)="choose(choice.value)">
          @for (one of all(); track one.slug) {
            <option [value]="one.slug" [selected]="one.slug === (chosen() ?? all()[0]?.slug)">
              {{ one.title }} · {{ 'checking.phase.' + one.phase | t }}
            </option>
          }
        </select>
      </div>
    }
  `,
})
export class CampaignChoice {
  private readonly router = inject(Router);
  private readonly resource = httpResource<TreeCampaigns>(() => deskRoutes.deskTreeCampaigns);
  protected readonly chosen = chosenCampaign();
  protected readonly all = computed(() =>
    this.resource.hasValue() ? this.resource.value().campaigns : [],
  );

  protected choose(slug: string): void {
    // filters and numbers belong to the campaign that was left
    void this.router.navigate([], { queryParams: { aktion: slug } });
  }
}
