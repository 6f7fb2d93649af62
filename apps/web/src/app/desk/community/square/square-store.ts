import { computed, effect, inject, Injectable, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type BoothPlanView,
  type PowerConnectionInput,
  type PowerConnectionView,
} from '@dabei/contracts';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { isStale } from '../../parts/is-stale';
import type { Drawing } from '../../plan-editor/drawing';
import { PlanStore } from '../../plan-editor/plan-store';
import { savesAfterPause } from '../../plan-editor/saves-after-pause';
import { drawingOf, looksOf, savedAs } from './square-drawing';

export type SquareState = 'saved' | 'saving' | 'unsaved' | 'twice' | 'changed';

interface Drawn {
  drawing: Drawing;
  connections: readonly PowerConnectionInput[];
}

/** The square of a day: its plan as the server said it last, and what is drawn on it since. It saves by itself. */
@Injectable()
export class SquareStore {
  private readonly store = inject(PlanStore);
  private readonly calls = inject(ApiCalls);
  readonly attempt = attempt();
  readonly plan = signal<BoothPlanView | null>(null);
  /** Distribution boxes as they are drawn. */
  readonly connections = signal<readonly PowerConnectionInput[]>([]);
  private readonly saved = signal<Drawn | null>(null);
  private readonly stale = signal(false);

  readonly dirty = computed(() => {
    const saved = this.saved();
    return (
      saved !== null &&
      (this.store.drawing() !== saved.drawing || this.connections() !== saved.connections)
    );
  });
  private readonly twice = computed(() =>
    this.store.clashes().some(({ reason }) => reason === 'number-twice'),
  );
  readonly state = computed<SquareState>(() => {
    if (this.stale()) return 'changed';
    if (this.attempt.busy()) return 'saving';
    if (!this.dirty()) return 'saved';
    return this.twice() ? 'twice' : 'unsaved';
  });

  constructor() {
    const drawn = (): unknown => [this.store.drawing(), this.connections()];
    savesAfterPause(
      drawn,
      () => this.state() === 'unsaved' && this.attempt.problem() === null,
      () => this.save(),
    );
    effect(() => {
      // what failed is tried again with the next stroke
      drawn();
      this.attempt.problem.set(null);
    });
  }

  /** Begins with what the server says; strokes that were not saved are gone. */
  begin(plan: BoothPlanView): void {
    const drawing = drawingOf(plan);
    const connections = plan.connections.map(asInput);
    this.store.start(drawing);
    this.connections.set(connections);
    this.saved.set({ drawing, connections });
    this.stale.set(false);
    this.take(plan);
  }

  /** Booths were changed elsewhere: they are read again, on what is drawn and saved. */
  async again(): Promise<void> {
    const plan = this.plan();
    if (plan === null) return;
    const path = route(deskRoutes.deskBoothPlan, { slug: plan.day.slug });
    await this.attempt.run(async () => {
      this.begin(await this.calls.get<BoothPlanView>(path));
    });
  }

  async save(): Promise<boolean> {
    const plan = this.plan();
    const drawn = { drawing: this.store.drawing(), connections: this.connections() };
    if (plan === null || this.twice() || this.stale()) return false;
    if (!this.dirty()) return true;
    const path = route(deskRoutes.deskBoothPlan, { slug: plan.day.slug });
    return this.attempt.run(async () => {
      try {
        const body = { ...savedAs(drawn.drawing, [...drawn.connections]), version: plan.version };
        this.take(await this.calls.put<BoothPlanView>(path, body));
        this.saved.set(drawn);
      } catch (error) {
        if (isStale(error)) this.stale.set(true);
        throw error;
      }
    });
  }

  /** A box is new, changed or removed. */
  connect(connection: PowerConnectionInput): void {
    this.connections.update((all) =>
      all.some(({ id }) => id === connection.id)
        ? all.map((one) => (one.id === connection.id ? connection : one))
        : [...all, connection],
    );
  }

  disconnect(id: string): void {
    this.connections.update((all) => all.filter((one) => one.id !== id));
  }

  private take(plan: BoothPlanView): void {
    this.plan.set(plan);
    this.store.looks.set(looksOf(plan));
  }
}

const asInput = ({ id, name, limitWatts, sockets }: PowerConnectionView): PowerConnectionInput => ({
  id,
  name,
  limitWatts,
  sockets,
});
