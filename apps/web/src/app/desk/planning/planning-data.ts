import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import { route, deskRoutes, type DeskCampaignRow, type PlanningBoard } from '@dabei/contracts';

/** The board of one campaign, and the campaigns one may look at. */
@Injectable()
export class PlanningData {
  private readonly wanted = signal<string | undefined>(undefined);
  private readonly list = httpResource<DeskCampaignRow[]>(() => deskRoutes.deskCampaigns);
  private readonly boardResource = httpResource<PlanningBoard>(() => {
    const slug = this.wanted() ?? this.campaigns()[0]?.slug;
    return slug && route(deskRoutes.planningBoard, { slug });
  });

  readonly campaigns = computed(() => (this.list.hasValue() ? this.list.value() : []));
  readonly board = computed(() =>
    this.boardResource.hasValue() ? this.boardResource.value() : undefined,
  );
  readonly campaign = computed(() =>
    this.campaigns().find(({ slug }) => slug === this.board()?.campaign.slug),
  );
  readonly loading = computed(
    () => (this.list.isLoading() || this.boardResource.isLoading()) && !this.board(),
  );
  readonly error = computed(() => this.list.error() ?? this.boardResource.error());

  show(slug: string | undefined): void {
    this.wanted.set(slug);
  }

  reload(): void {
    this.list.reload();
    this.boardResource.reload();
  }
}
