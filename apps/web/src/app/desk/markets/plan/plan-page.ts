import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { route, deskRoutes, type DeskPlan } from '@dabei/contracts';
import { marketZones, pitchKinds, type PlanPoint } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PlanView } from '../../../plan/plan-view/plan-view';
import type { ViewedPlan } from '../../../plan/plan-view/viewed-plan';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { PlanEditor } from '../../plan-editor/plan-editor';
import { PlanStore } from '../../plan-editor/plan-store';
import { MarketHead } from '../market-head';
import { PicturePanel } from './picture-panel';
import { PlanSaving } from './plan-saving';
import { ReviewDialog } from './review-dialog';

/** The plan of a market: drawn here, seen by everybody once the market is public. */
@Component({
  selector: 'dabei-plan-page',
  imports: [
    AnswerState,
    Icon,
    MarketHead,
    PicturePanel,
    PlanEditor,
    PlanView,
    ProblemLine,
    ReviewDialog,
    TPipe,
  ],
  providers: [PlanStore, PlanSaving],
  host: { '(window:beforeunload)': 'warn($event)' },
  templateUrl: './plan-page.html',
})
export class PlanPage {
  /** From the address. */
  readonly slug = input.required<string>();

  protected readonly saving = inject(PlanSaving);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  private readonly store = inject(PlanStore);
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly resource = httpResource<DeskPlan>(() =>
    route(deskRoutes.deskPlan, { slug: this.slug() }),
  );
  protected readonly plan = this.saving.plan;
  protected readonly reviewing = signal(false);
  protected readonly measuring = signal(false);
  protected readonly points = signal<readonly PlanPoint[]>([]);
  protected readonly kinds = pitchKinds.map((value) => ({
    value,
    label: this.words.t(`plan-editor.pitch.${value}`),
  }));
  protected readonly zones = marketZones.map((value) => ({
    value,
    label: this.words.t(`plan-editor.zones.${value}`),
  }));
  protected readonly over = computed(() => this.plan()?.market.phase === 'over');
  /** A plan that is only looked at. */
  protected readonly past = computed<ViewedPlan>(() => {
    const { sheet, places, areas } = this.store.drawing();
    const looks = this.store.looks();
    return {
      sheet,
      areas,
      picture: this.saving.picture(),
      places: places.map((place) => ({ ...place, look: looks.get(place.id) ?? 'free' })),
    };
  });
  protected readonly untold = computed(() => this.plan()?.untold.length ?? 0);

  constructor() {
    inject(PageHead).set(this.words.t('plan-editor.page.title'));
    effect(() => {
      const plan = this.resource.hasValue() ? this.resource.value() : undefined;
      if (plan !== undefined)
        untracked(() => {
          this.saving.begin(plan);
        });
    });
  }

  /** Strokes are saved before one goes on; what waits for the office's word is asked about. */
  async mayLeave(): Promise<boolean> {
    if (!this.saving.dirty() || this.over()) return true;
    if (this.saving.byItself() && (await this.saving.save())) return true;
    return this.window?.confirm(this.words.t('plan-editor.page.leave')) ?? true;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.saving.dirty() && !this.over()) event.preventDefault();
  }

  protected point(point: PlanPoint): void {
    this.points.update((points) => (points.length < 2 ? [...points, point] : points));
  }

  protected discard(): void {
    this.resource.reload();
    this.toasts.say(this.words.t('plan-editor.page.discarded'));
  }
}
