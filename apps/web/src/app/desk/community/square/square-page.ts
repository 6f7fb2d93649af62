import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type BoothPlanView } from '@dabei/contracts';
import { boothKinds } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { isGone } from '../../../shared/problem-text';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ProblemLine } from '../../parts/problem-line';
import { PlanEditor } from '../../plan-editor/plan-editor';
import { PlanStore } from '../../plan-editor/plan-store';
import { NoCall } from '../booths/no-call';
import { CommunityHead } from '../community-head';
import { ConnectionList } from './connection-list';
import { GroundPanel } from './ground-panel';
import { PlacingActs } from './placing-acts';
import { PlacingBoard } from './placing-board';
import { SetUpList } from './set-up-list';
import { SquareStore } from './square-store';

/** The square of a day: its plan is drawn here, booths are placed and connected, times to drive in are given. */
@Component({
  selector: 'dabei-square-page',
  imports: [
    AnswerState,
    CommunityHead,
    ConnectionList,
    GroundPanel,
    Icon,
    NoCall,
    PlacingBoard,
    PlanEditor,
    ProblemLine,
    RouterLink,
    SetUpList,
    TPipe,
  ],
  providers: [PlanStore, SquareStore, PlacingActs],
  host: { '(window:beforeunload)': 'warn($event)' },
  templateUrl: './square-page.html',
})
export class SquarePage {
  /** From the address. */
  readonly slug = input.required<string>();
  readonly stand = input<string>();

  protected readonly square = inject(SquareStore);
  private readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly modes = ['place', 'draw'] as const;
  protected readonly resource = httpResource<BoothPlanView>(() =>
    route(deskRoutes.deskBoothPlan, { slug: this.slug() }),
  );
  protected readonly noCall = computed(() => isGone(this.resource.error()));
  protected readonly plan = this.square.plan;
  private readonly isEmpty = computed(() => this.plan()?.places.length === 0);
  /** Where nothing is drawn yet, drawing comes first. */
  protected readonly mode = linkedSignal<'place' | 'draw'>(() =>
    this.isEmpty() ? 'draw' : 'place',
  );
  protected readonly zones = [
    { value: 'any', label: this.words.t('square.zone.any') },
    ...boothKinds.map((value) => ({ value, label: this.words.t(`booths.kind.${value}`) })),
  ];
  protected readonly untold = computed(
    () => (this.plan()?.booths ?? []).filter((booth) => booth.untold).length,
  );

  constructor() {
    inject(PageHead).set(this.words.t('square.title'));
    effect(() => {
      const plan = this.resource.hasValue() ? this.resource.value() : undefined;
      if (plan !== undefined)
        untracked(() => {
          this.square.begin(plan);
        });
    });
  }

  /** Strokes are saved before one goes on; what could not be saved is asked about. */
  async mayLeave(): Promise<boolean> {
    if (!this.square.dirty() || (await this.square.save())) return true;
    return this.window?.confirm(this.words.t('plan-editor.page.leave')) ?? true;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.square.dirty()) event.preventDefault();
  }

  protected async show(mode: 'place' | 'draw'): Promise<void> {
    if (mode === 'place') await this.square.save();
    this.mode.set(mode);
  }
}
