import { computed, effect, inject, Injectable, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type DeskPlan,
  type PlanConcern,
  type PlanTold,
} from '@dabei/contracts';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { isStale } from '../../parts/is-stale';
import type { Drawing } from '../../plan-editor/drawing';
import { PlanStore } from '../../plan-editor/plan-store';
import { savesAfterPause } from '../../plan-editor/saves-after-pause';
import { drawingOf, looksOf, savedAs } from './drawing-of';

export type SavingState = 'saved' | 'saving' | 'unsaved' | 'twice' | 'changed' | 'over';

/**
 * Keeps a plan: by itself while the market is prepared; once it is public only on the office's word, since everybody
 * sees it and somebody may stand there.
 */
@Injectable()
export class PlanSaving {
  private readonly store = inject(PlanStore);
  private readonly calls = inject(ApiCalls);
  readonly attempt = attempt();
  /** As the server said last. */
  readonly plan = signal<DeskPlan | null>(null);
  private readonly saved = signal<Drawing | null>(null);
  /** Centimetres per pixel that was measured and is not saved yet. */
  private readonly scale = signal<number | null>(null);
  private readonly stale = signal(false);

  readonly dirty = computed(
    () => this.saved() !== null && (this.store.drawing() !== this.saved() || this.scale() !== null),
  );
  readonly byItself = computed(() => this.plan()?.market.phase === 'preparing');
  private readonly twice = computed(() =>
    this.store.clashes().some(({ reason }) => reason === 'number-twice'),
  );
  readonly state = computed<SavingState>(() => {
    if (this.plan()?.market.phase === 'over') return 'over';
    if (this.stale()) return 'changed';
    if (this.attempt.busy()) return 'saving';
    if (!this.dirty()) return 'saved';
    return this.twice() ? 'twice' : 'unsaved';
  });
  readonly picture = computed(() => {
    const plan = this.plan();
    const [picture, was, scale] = [plan?.picture, plan?.pictureScale, this.scale()];
    if (!picture) return null;
    const factor = scale === null || !was ? 1 : scale / was;
    return { ...picture, widthCm: picture.widthCm * factor, depthCm: picture.depthCm * factor };
  });

  constructor() {
    savesAfterPause(
      this.store.drawing,
      () => this.byItself() && this.state() === 'unsaved' && this.attempt.problem() === null,
      () => this.save(),
    );
    effect(() => {
      // what failed is tried again with the next stroke
      this.store.drawing();
      this.attempt.problem.set(null);
    });
  }

  /** Begins with what the server says; strokes that were not saved are gone. */
  begin(plan: DeskPlan): void {
    const drawing = drawingOf(plan);
    this.store.start(drawing);
    this.saved.set(drawing);
    this.scale.set(null);
    this.stale.set(false);
    this.take(plan);
  }

  async save(): Promise<boolean> {
    const plan = this.plan();
    const drawing = this.store.drawing();
    const scale = this.scale();
    if (plan === null || this.twice() || this.stale()) return false;
    if (!this.dirty()) return true;
    const body = {
      ...savedAs(drawing),
      version: plan.version,
      ...(scale === null ? {} : { pictureScale: scale }),
    };
    return this.attempt.run(async () => {
      try {
        this.adopt(await this.calls.put<DeskPlan>(this.at(deskRoutes.deskPlan), body), 1);
        this.saved.set(drawing);
        if (this.scale() === scale) this.scale.set(null);
      } catch (error) {
        if (isStale(error)) this.stale.set(true);
        throw error;
      }
    });
  }

  /** Everybody who is concerned hears it, exactly those that were shown. */
  async tell(concerned: readonly PlanConcern[]): Promise<PlanTold> {
    const told = await this.calls.post<PlanTold>(this.at(deskRoutes.deskPlanTell), {
      version: this.plan()?.version ?? 0,
      bookings: concerned.map(({ bookingId }) => bookingId),
    });
    this.adopt(await this.calls.get<DeskPlan>(this.at(deskRoutes.deskPlan)), 0);
    return told;
  }

  /** What the server says after an act of ours, so many versions later; more means that somebody else drew as well. */
  adopt(plan: DeskPlan, versions: 0 | 1): void {
    if (plan.version !== (this.plan()?.version ?? 0) + versions) this.stale.set(true);
    else this.take(plan);
  }

  private take(plan: DeskPlan): void {
    this.plan.set(plan);
    this.store.looks.set(looksOf(plan));
  }

  /** The picture is so large; the ground with it. */
  measure(factor: number): void {
    const picture = this.picture();
    const now = this.scale() ?? this.plan()?.pictureScale;
    if (picture === null || !now) return;
    this.scale.set(now * factor);
    const size = (cm: number): number => Math.min(200_000, Math.max(100, Math.round(cm * factor)));
    this.store.step((drawing) => ({
      ...drawing,
      sheet: { widthCm: size(picture.widthCm), depthCm: size(picture.depthCm) },
    }));
  }

  at(address: string): string {
    return route(address, { slug: this.plan()?.market.slug ?? '' });
  }
}
