import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type CommunityDayOverview,
  type CommunityDayStep,
} from '@dabei/contracts';
import { communityDayPhases } from '@dabei/domain';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { FillBar } from '../../parts/fill-bar';
import { CommunityHead } from '../community-head';
import { CommunityDaySettings } from './day-settings';
import { CommunityStepDialog } from './day-step-dialog';
import { CommunityStormDecided } from './storm-decided';
import { CommunityStormDialog } from './storm-dialog';
import { VolunteerCalls } from './volunteer-calls';

/** One community day: where it stands, how many hands are there, which step comes next, its settings. */
@Component({
  selector: 'dabei-community-day-page',
  imports: [
    AnswerState,
    CommunityDaySettings,
    CommunityHead,
    CommunityStepDialog,
    CommunityStormDecided,
    CommunityStormDialog,
    FillBar,
    TPipe,
    VolunteerCalls,
  ],
  styleUrl: '../../markets/market/market-page.css',
  templateUrl: './day-page.html',
})
export class CommunityDayPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly phases = communityDayPhases.filter((phase) => phase !== 'erased');
  protected readonly step = signal<CommunityDayStep | null>(null);
  protected readonly storm = signal(false);
  protected readonly resource = httpResource<CommunityDayOverview>(() =>
    route(deskRoutes.deskCommunityDay, { slug: this.slug() }),
  );
  protected readonly overview = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly canBeCalledOff = computed(() => {
    const day = this.overview()?.day;
    return day?.calledOffAt === null && ['open', 'closed', 'day'].includes(day.phase);
  });

  constructor() {
    inject(PageHead).set(inject(Words).t('community-desk.list.title'));
  }

  protected show(overview: CommunityDayOverview): void {
    this.step.set(null);
    this.storm.set(false);
    this.resource.set(overview);
  }
}
