import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type Approvals } from '@dabei/contracts';
import { dayText, momentText, townTime } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ProgrammeTabs } from '../../programme/programme-tabs';

/** What organisers wait for: events handed in, and requests to cancel. */
@Component({
  selector: 'dabei-approvals-page',
  imports: [AnswerState, Icon, ProblemLine, ProgrammeTabs, RouterLink, StatusBadge, TPipe],
  templateUrl: './approvals-page.html',
})
export class ApprovalsPage {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<Approvals>(() => deskRoutes.approvals);
  protected readonly open = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly closing = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('organiser.approvals.title'));
  }

  protected day(instant: string | null): string {
    return instant ? dayText(townTime(instant).date, this.words.language(), 'short') : '–';
  }

  protected moment(instant: string | null): string {
    return instant ? momentText(instant, this.words.voice()) : '–';
  }

  protected async close(request: Approvals['cancelRequests'][number]): Promise<void> {
    const outcome = request.cancelled ? 'cancelled' : 'kept';
    const address = route(deskRoutes.cancelRequestDone, { id: request.id });
    if (await this.closing.run(() => this.calls.post(address, { outcome })))
      this.toasts.say(this.words.t('organiser.approvals.closed'));
    this.resource.reload();
  }
}
