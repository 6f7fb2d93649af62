import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type StageActView, type StageView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { clockText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { isGone } from '../../../shared/problem-text';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { NoCall } from '../booths/no-call';
import { CommunityHead } from '../community-head';
import { ActDialog } from './act-dialog';
import { ActList } from './act-list';
import { actOf, emptyAct } from './act-model';
import { LateDialog } from './late-dialog';
import { RemoveActDialog } from './remove-act-dialog';
import { freePlaces } from './stage-rows';
import { StageStore } from './stage-store';

/** The running order of the stage: acts moved by hand or key, each move saved at once. */
@Component({
  selector: 'dabei-stage-page',
  imports: [
    ActDialog,
    ActList,
    AnswerState,
    CommunityHead,
    Icon,
    LateDialog,
    NoCall,
    ProblemLine,
    RemoveActDialog,
    RouterLink,
    TPipe,
  ],
  providers: [StageStore],
  templateUrl: './stage-page.html',
})
export class StagePage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly store = inject(StageStore);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly taking = attempt();
  /** `undefined` inside: a new one. */
  protected readonly writing = signal<{ act?: StageActView } | null>(null);
  protected readonly removing = signal<StageActView | null>(null);
  protected readonly late = signal(false);
  protected readonly noCall = computed(() => isGone(this.store.error()));
  protected readonly base = computed(() => `/desk/aktionstage/${this.slug()}`);
  protected readonly paper = computed(() =>
    route(deskRoutes.deskRunningOrder, { slug: this.slug() }),
  );
  protected readonly hours = computed(() => {
    const stage = this.store.stage();
    const voice = this.words.voice();
    return {
      opens: clockText(stage?.opens ?? '00:00', voice),
      closes: clockText(stage?.closes ?? '00:00', voice),
    };
  });
  protected readonly movable = computed(() => {
    const stage = this.store.stage();
    return stage === undefined ? 0 : freePlaces(stage);
  });

  constructor() {
    inject(PageHead).set(this.words.t('stage.page.title'));
    effect(() => this.store.slug.set(this.slug()));
  }

  /** The act as it is known by now. */
  protected fresh(act: StageActView | undefined): StageActView | undefined {
    return this.store.stage()?.acts.find(({ id }) => id === act?.id) ?? act;
  }

  /** A dialog is done: it closes, and the stage is as it was answered. */
  protected done(stage: StageView): void {
    this.writing.set(null);
    this.removing.set(null);
    this.late.set(false);
    this.store.stage.set(stage);
  }

  protected postponed(stage: StageView): void {
    this.done(stage);
    this.toasts.say(this.words.t('stage.late.said', { count: stage.untold }));
  }

  protected async take({ boothId, title, minutes }: StageView['wishes'][number]): Promise<void> {
    await this.taking.run(async () => {
      const act = actOf({ ...emptyAct, title, minutes, boothId });
      const path = route(deskRoutes.deskStage, { slug: this.slug() });
      this.done(await this.calls.post<StageView>(path, act));
      this.toasts.say(this.words.t('stage.wish.said', { title }));
    });
  }
}
