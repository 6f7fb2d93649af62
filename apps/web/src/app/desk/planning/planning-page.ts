import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes, type BoardEvent } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { StaffSession } from '../access/staff-session';
import { AnswerState } from '../parts/answer-state';
import { ProgrammeTabs } from '../programme/programme-tabs';
import { EventBoard } from './board/event-board';
import { PublishDialog } from './board/publish-dialog';
import { ClashList } from './clash-list';
import { PlanningData } from './planning-data';
import { UndoSeasonDialog } from './season/undo-season-dialog';
import { PlanningWeeks } from './weeks/planning-weeks';

/** The season at a glance: how far every event is, or what happens in which week. */
@Component({
  selector: 'dabei-planning-page',
  imports: [
    AnswerState,
    ClashList,
    EventBoard,
    Icon,
    PlanningWeeks,
    ProgrammeTabs,
    PublishDialog,
    RouterLink,
    TPipe,
    UndoSeasonDialog,
  ],
  providers: [PlanningData],
  styles: `
    .short {
      inline-size: auto;
      max-inline-size: 100%;
    }
  `,
  templateUrl: './planning-page.html',
})
export class PlanningPage {
  /** From the address: the campaign, and which view. */
  readonly aktion = input<string>();
  readonly ansicht = input<string>();

  protected readonly data = inject(PlanningData);
  private readonly router = inject(Router);
  private readonly staff = inject(StaffSession).staff;

  protected readonly views = ['board', 'weeks'] as const;
  protected readonly view = computed(() => (this.ansicht() === 'wochen' ? 'weeks' : 'board'));
  protected readonly mayCopy = computed(
    () => this.staff()?.permissions.includes('desk:campaign') ?? false,
  );
  protected readonly mayUndo = computed(
    () =>
      this.mayCopy() &&
      this.data.campaign()?.copiedFrom !== null &&
      this.data.board()?.campaign.phase === 'draft',
  );
  protected readonly booklet = computed(() => {
    const slug = this.data.board()?.campaign.slug;
    return slug ? route(deskRoutes.deskBooklet, { slug }) : null;
  });
  protected readonly clashing = computed(
    () => new Set(this.data.board()?.clashes.flatMap(({ events }) => events.map(({ id }) => id))),
  );
  protected readonly publishing = signal<BoardEvent | null>(null);
  protected readonly undoing = signal(false);

  constructor() {
    inject(PageHead).set(inject(Words).t('planning.title'));
    effect(() => this.data.show(this.aktion()));
  }

  protected go(queryParams: { aktion?: string; ansicht?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected published(): void {
    this.publishing.set(null);
    this.data.reload();
  }

  protected undone(): void {
    this.undoing.set(false);
    void this.router.navigate([], { queryParams: {} });
    this.data.reload();
  }
}
