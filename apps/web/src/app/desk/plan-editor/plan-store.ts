import { computed, Injectable, signal } from '@angular/core';
import {
  planClashes,
  redoStep,
  startHistory,
  undoStep,
  withStep,
  type PlanHistory,
} from '@dabei/domain';
import { emptyDrawing, placesIn, thingsOf, type Drawing, type Looks } from './drawing';

const nothing: ReadonlySet<string> = new Set();

/** A plan while somebody draws it: what stands, what is chosen, what can be taken back. */
@Injectable()
export class PlanStore {
  private readonly history = signal<PlanHistory<Drawing>>(startHistory(emptyDrawing));
  private readonly dragged = signal<Drawing | null>(null);
  private readonly picked = signal(nothing);

  /** Places that are somebody's already, and how they look. */
  readonly looks = signal<Looks>(new Map());
  /** What stands; a drag that is not over yet is not part of it. */
  readonly drawing = computed(() => this.history().present);
  /** What is seen: with the drag. */
  readonly shown = computed(() => this.dragged() ?? this.drawing());
  readonly chosen = computed<ReadonlySet<string>>(() => {
    const known = new Set(thingsOf(this.shown()).map(({ id }) => id));
    return new Set([...this.picked()].filter((id) => known.has(id)));
  });
  readonly chosenPlaces = computed(() => placesIn(this.shown(), this.chosen()));
  readonly chosenAreas = computed(() =>
    this.shown().areas.filter(({ id }) => this.chosen().has(id)),
  );
  readonly clashes = computed(() => planClashes(this.drawing()));
  readonly clashing = computed(
    () =>
      new Set(
        this.clashes().flatMap((clash) => [
          ...('placeId' in clash ? [clash.placeId] : []),
          ...('otherId' in clash ? [clash.otherId] : []),
          ...(clash.reason === 'lane-too-narrow' ? [clash.areaId] : []),
        ]),
      ),
  );
  readonly canUndo = computed(() => this.history().past.length > 0);
  readonly canRedo = computed(() => this.history().future.length > 0);

  start(drawing: Drawing): void {
    this.history.set(startHistory(drawing));
    this.dragged.set(null);
    this.picked.set(nothing);
  }

  /** One step that can be taken back. */
  step(change: (drawing: Drawing) => Drawing): void {
    this.dragged.set(null);
    this.history.update((history) => {
      const next = change(history.present);
      return next === history.present ? history : withStep(history, next);
    });
  }

  /** What a drag shows before it is let go. */
  drag(change: (drawing: Drawing) => Drawing): void {
    this.dragged.set(change(this.drawing()));
  }

  /** The drag becomes a step, or never was. */
  letGo(keep: boolean): void {
    const dragged = this.dragged();
    this.dragged.set(null);
    if (keep && dragged !== null) this.step(() => dragged);
  }

  undo(): void {
    this.history.update(undoStep);
  }

  redo(): void {
    this.history.update(redoStep);
  }

  choose(ids: Iterable<string>): void {
    this.picked.set(new Set(ids));
  }

  toggle(id: string): void {
    const ids = new Set(this.picked());
    if (!ids.delete(id)) ids.add(id);
    this.picked.set(ids);
  }

  /** Places that somebody has stay; true where that held something back. */
  removeChosen(): boolean {
    const going = new Set([...this.chosen()].filter((id) => !this.isTaken(id)));
    const held = going.size < this.chosen().size;
    if (going.size > 0)
      this.step(({ places, areas, ...rest }) => ({
        ...rest,
        places: places.filter(({ id }) => !going.has(id)),
        areas: areas.filter(({ id }) => !going.has(id)),
      }));
    return held;
  }

  private isTaken(id: string): boolean {
    return (this.looks().get(id) ?? 'free') !== 'free';
  }
}
