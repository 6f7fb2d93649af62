import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { deskRoutes, type DrawRunRow, type DrawView } from '@dabei/contracts';
import { ProgrammeData } from '../programme/programme-data';
import { keepAsking } from './keep-asking';
import { isRunning } from './parts/run-words';

/** The draw of one campaign; asked again while something is being solved. */
@Injectable()
export class DrawData {
  private readonly slug = signal<string | undefined>(undefined);
  private readonly resource = httpResource<DrawView>(() => {
    const campaign = this.slug();
    const params: Record<string, string> = campaign ? { campaign } : {};
    return { url: deskRoutes.deskDraw, params };
  });

  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly loading = computed(() => this.resource.isLoading() && !this.view());
  readonly error = this.resource.error;
  /** No campaign lets families wish. */
  readonly nowhere = computed(
    () => (this.resource.error() as { status?: number } | undefined)?.status === 404,
  );
  readonly done = computed<readonly DrawRunRow[]>(() =>
    (this.view()?.runs ?? []).filter(({ state }) => state === 'done'),
  );

  constructor() {
    // titles of events, and when the free places open
    const programme = inject(ProgrammeData);
    effect(() => {
      const slug = this.view()?.campaign.slug;
      if (slug !== undefined) programme.show(slug);
    });
    keepAsking(
      () => this.view()?.runs.some(isRunning) ?? false,
      () => this.resource.reload(),
    );
  }

  show(campaign: string | undefined): void {
    this.slug.set(campaign);
  }

  reload(): void {
    this.resource.reload();
  }
}
