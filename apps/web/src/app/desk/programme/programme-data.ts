import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import { deskRoutes, type DeskCampaignRow, type DeskProgramme } from '@dabei/contracts';

/** The whole programme of one campaign as the office sees it. */
@Injectable()
export class ProgrammeData {
  private readonly slug = signal<string | undefined>(undefined);
  private readonly listed = httpResource<DeskCampaignRow[]>(() => deskRoutes.deskCampaigns);
  private readonly resource = httpResource<DeskProgramme>(() => {
    const campaign = this.slug();
    const params: Record<string, string> = campaign ? { campaign } : {};
    return { url: deskRoutes.deskProgramme, params };
  });

  readonly programme = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  readonly campaigns = computed(() => (this.listed.hasValue() ? this.listed.value() : []));
  readonly loading = computed(() => this.resource.isLoading() && !this.programme());
  readonly error = this.resource.error;

  show(campaign: string | undefined): void {
    this.slug.set(campaign);
  }

  reload(): void {
    this.resource.reload();
  }
}
