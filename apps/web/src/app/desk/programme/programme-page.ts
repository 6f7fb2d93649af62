import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { StaffSession } from '../access/staff-session';
import { AnswerState } from '../parts/answer-state';
import { eventColumns, eventFilterOf, eventsThatFit, onlyChoices } from './event-filter';
import { EventTable } from './event-table';
import { PhasePanel } from './phase-panel';
import { ProgrammeData } from './programme-data';
import { ProgrammeTabs } from './programme-tabs';

/** All events of a campaign in one table, and the phase the campaign is in. */
@Component({
  selector: 'dabei-desk-programme-page',
  imports: [AnswerState, EventTable, Icon, PhasePanel, ProgrammeTabs, RouterLink, TPipe],
  styleUrl: './programme-page.css',
  templateUrl: './programme-page.html',
})
export class ProgrammePage {
  protected readonly data = inject(ProgrammeData);
  private readonly words = inject(Words);
  private readonly staff = inject(StaffSession).staff;
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly query = toSignal(this.route.queryParams, { requireSync: true });

  protected readonly mayDraw = computed(
    () => this.staff()?.permissions.includes('desk:campaign') ?? false,
  );
  protected readonly filter = computed(() =>
    eventFilterOf(this.query() as Record<string, string | undefined>),
  );
  protected readonly found = computed(() =>
    eventsThatFit(this.data.programme()?.events ?? [], this.filter()),
  );
  protected readonly statuses = ['draft', 'published', 'cancelled'];
  protected readonly onlyChoices = onlyChoices;
  protected readonly columns = eventColumns;

  constructor() {
    inject(PageHead).set(this.words.t('desk.programme.title'));
    effect(() => {
      const campaign: unknown = this.query()['aktion'];
      this.data.show(typeof campaign === 'string' ? campaign : undefined);
    });
  }

  protected set(name: string, value: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { [name]: value === '' ? null : value },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected sort({ sort, order }: { sort: string; order: string }): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { sort, order },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected reset(): void {
    const campaign: unknown = this.query()['aktion'];
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: campaign ? { aktion: campaign } : {},
    });
  }
}
