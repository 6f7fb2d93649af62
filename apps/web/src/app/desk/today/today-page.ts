import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { route, deskRoutes, type TaskView, type Today } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { NeedCard } from './need-card';
import { TaskCard } from './task-card';
import { groupedTasks, type TaskOutcome } from './task-words';

/** The first screen: what needs the office today, each one click away. */
@Component({
  selector: 'dabei-today-page',
  imports: [AnswerState, NeedCard, ProblemLine, TaskCard, TPipe],
  styleUrl: './today-page.css',
  templateUrl: './today-page.html',
})
export class TodayPage {
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<Today>(() => deskRoutes.today);
  protected readonly today = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly groups = computed(() => groupedTasks(this.today()?.tasks ?? []));
  protected readonly finishing = attempt();
  protected readonly date = dayText(townTime(new Date()).date, this.words.language());

  /** Today is always there, so that its emptiness is seen; the week only when it holds something. */
  protected readonly needs = computed(() => {
    const needs = this.today()?.needs ?? [];
    return (['today', 'week'] as const)
      .map((when) => ({ when, needs: needs.filter((need) => need.when === when) }))
      .filter(({ when, needs: found }) => when === 'today' || found.length > 0);
  });

  constructor() {
    inject(PageHead).set(this.words.t('overview.today.title'));
  }

  protected async finish(task: TaskView, outcome: TaskOutcome): Promise<void> {
    const done = await this.finishing.run(() =>
      this.calls.post(route(deskRoutes.taskDone, { id: task.id }), { outcome }),
    );
    if (done) this.toasts.say(this.words.t(`desk.task.said-${outcome}`));
    this.resource.reload();
  }
}
