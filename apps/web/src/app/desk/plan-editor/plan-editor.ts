import {
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { PlaceLook } from '@dabei/contracts';
import type { PlanAreaKind, PlanPlace, PlanPoint } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PlanList } from '../../plan/plan-view/plan-list';
import type { ViewedPlan } from '../../plan/plan-view/viewed-plan';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import type { Pick } from '../parts/pick-field';
import { AreaPanel } from './area-panel';
import { copiesOf, anotherArea, anotherPlace } from './new-things';
import { withArea, withPlaces } from './edits';
import { PlacePanel } from './place-panel';
import { PlanCanvas } from './plan-canvas';
import { PlanStore } from './plan-store';
import { RowPanel } from './row-panel';
import { saidClash } from './said-place';
import { SheetPanel } from './sheet-panel';

const allLooks: readonly PlaceLook[] = ['free', 'held', 'taken', 'mine'];
const shownClashes = 6;

/**
 * Draws a plan: the sheet, its tools, and what is chosen as numbers. Whoever uses it provides a `PlanStore` and saves.
 * What stands inside is shown beside the sheet, what carries `placeMore` beside a chosen place.
 */
@Component({
  selector: 'dabei-plan-editor',
  imports: [AreaPanel, Icon, PlacePanel, PlanCanvas, PlanList, RowPanel, SheetPanel, TPipe],
  styleUrl: './plan-editor.css',
  templateUrl: './plan-editor.html',
})
export class PlanEditor {
  /** None where all places are alike. */
  readonly kinds = input<readonly Pick[]>([]);
  readonly zones = input.required<readonly Pick[]>();
  readonly picture = input<ViewedPlan['picture']>(null);
  readonly measuring = input(false);
  readonly points = input<readonly PlanPoint[]>([]);
  readonly measured = output<PlanPoint>();

  protected readonly store = inject(PlanStore);
  private readonly words = inject(Words);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly canvas = viewChild.required(PlanCanvas);
  protected readonly looks = allLooks;
  protected readonly row = signal<PlanPoint | null>(null);
  protected readonly draft = signal<readonly PlanPlace[]>([]);
  /** Somebody's places were to be removed. */
  protected readonly heldBack = signal(false);
  protected readonly listed = computed(() => {
    const looks = this.store.looks();
    return this.store
      .drawing()
      .places.map((place) => ({ ...place, look: looks.get(place.id) ?? ('free' as const) }));
  });
  protected readonly clashLines = computed(() => {
    const clashes = this.store.clashes();
    return {
      lines: clashes.slice(0, shownClashes).map((clash) => ({
        clash,
        text: saidClash(clash, this.store.drawing(), this.words),
      })),
      more: Math.max(0, clashes.length - shownClashes),
    };
  });

  protected addPlace(): void {
    const places = this.store.chosenPlaces();
    const make = {
      kind: this.kinds()[0]?.value ?? '',
      zone: this.zones()[0]?.value ?? '',
      widthCm: 200,
      depthCm: 200,
    };
    const like = places.at(-1) ?? null;
    const place = anotherPlace(this.store.drawing(), like, this.canvas().middle(), make);
    this.store.step((drawing) => withPlaces(drawing, [place]));
    this.take(place.id);
  }

  protected addArea(kind: PlanAreaKind): void {
    const words = this.words.t(`plan-editor.usual.${kind}`);
    const area = anotherArea(kind, words, this.canvas().middle());
    this.store.step((drawing) => withArea(drawing, area));
    this.take(area.id);
  }

  protected openRow(): void {
    this.row.set(this.canvas().middle());
  }

  protected copy(): void {
    const copies = copiesOf(this.store.drawing(), this.store.chosenPlaces());
    this.store.step((drawing) => withPlaces(drawing, copies));
    this.store.choose(copies.map(({ id }) => id));
    this.canvas().focus();
  }

  protected remove(): void {
    this.heldBack.set(this.store.removeChosen());
    this.canvas().focus();
  }

  protected show(clash: { placeId?: string; areaId?: string }): void {
    this.store.choose([clash.placeId ?? clash.areaId ?? '']);
    this.canvas().focus();
  }

  protected print(): void {
    this.store.choose([]);
    this.canvas().showAll();
    // the picture is drawn anew first
    setTimeout(() => this.window?.print());
  }

  private take(id: string): void {
    this.row.set(null);
    this.draft.set([]);
    this.store.choose([id]);
    this.canvas().focus();
  }
}
