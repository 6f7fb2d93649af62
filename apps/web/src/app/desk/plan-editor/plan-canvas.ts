import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { PlanPoint } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { PlanDrawing } from '../../plan/plan-view/plan-drawing';
import { PlanFingers } from '../../plan/plan-view/plan-fingers';
import { centimetresPerPixel, pointOnPlan } from '../../plan/plan-view/screen-to-plan';
import type { ViewedPlan } from '../../plan/plan-view/viewed-plan';
import {
  middleOf,
  nearness,
  panned,
  viewBox,
  wholeSheet,
  zoomed,
  type Viewport,
} from '../../plan/plan-view/viewport';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { thingsOf, type Drawing } from './drawing';
import { PlanDrag } from './plan-drag';
import { PlanGrid } from './plan-grid';
import { PlanHandles } from './plan-handles';
import { PlanKeys } from './plan-keys';
import { PlanStore } from './plan-store';
import { saidThing } from './said-place';
import type { Handle } from './stretched';

/** The sheet one draws on: mouse, fingers and keys. */
@Component({
  selector: 'dabei-plan-canvas',
  imports: [Icon, PlanDrawing, PlanGrid, PlanHandles, TPipe],
  providers: [PlanDrag, PlanKeys],
  styleUrl: './plan-canvas.css',
  templateUrl: './plan-canvas.html',
})
export class PlanCanvas {
  readonly picture = input<ViewedPlan['picture']>(null);
  /** Shown, but not drawn yet: a row that is being filled. */
  readonly draft = input<Drawing['places']>([]);
  /** While something on the picture is measured, presses are points of it. */
  readonly measuring = input(false);
  /** The points that were pressed so far. */
  readonly points = input<readonly PlanPoint[]>([]);
  readonly measured = output<PlanPoint>();

  protected readonly store = inject(PlanStore);
  protected readonly drag = inject(PlanDrag);
  private readonly keys = inject(PlanKeys);
  private readonly words = inject(Words);
  private readonly fingers = new PlanFingers();
  private readonly svg = viewChild.required<ElementRef<SVGSVGElement>>('svg');
  private readonly sheet = computed(() => this.store.shown().sheet, {
    equal: (a, b) => a.widthCm === b.widthCm && a.depthCm === b.depthCm,
  });
  protected readonly view = linkedSignal<Viewport>(() => wholeSheet(this.sheet()));
  protected readonly box = computed(() => viewBox(this.view()));
  protected readonly whole = computed(() => wholeSheet(this.sheet()));
  protected readonly near = computed(() => nearness(this.view(), this.sheet()) > 1.01);
  protected readonly panning = signal(false);
  protected readonly hand = signal(false);
  protected readonly plan = computed<ViewedPlan>(() => {
    const { sheet, places, areas } = this.store.shown();
    const looks = this.store.looks();
    return {
      sheet,
      areas,
      picture: this.picture(),
      places: [
        ...places.map((place) => ({ ...place, look: looks.get(place.id) ?? ('free' as const) })),
        ...this.draft().map((place) => ({ ...place, look: 'mine' as const })),
      ],
    };
  });
  protected readonly single = computed(() => {
    const chosen = this.store.chosen();
    return chosen.size === 1 && !this.measuring()
      ? (thingsOf(this.store.shown()).find(({ id }) => chosen.has(id)) ?? null)
      : null;
  });
  protected readonly said = computed(() => {
    const [place] = this.store.chosenPlaces();
    const [area] = this.store.chosenAreas();
    const count = this.store.chosen().size;
    const one = place ?? area;
    return one === undefined
      ? ''
      : count === 1
        ? saidThing(one, this.words)
        : this.words.t('plan-editor.said.many', { count });
  });

  /** Where something new is put so that it is seen. */
  middle(): PlanPoint {
    return middleOf(this.view());
  }

  focus(): void {
    this.svg().nativeElement.focus();
  }

  protected zoom(factor: number, at: PlanPoint = this.middle()): void {
    this.view.update((view) => zoomed(view, factor, at, this.sheet()));
  }

  showAll(): void {
    this.view.set(wholeSheet(this.sheet()));
  }

  protected wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / 300), this.at(event));
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.drag.busy) this.drag.end(false);
    else if (!this.keys.press(event)) return;
    event.preventDefault();
  }

  protected down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const svg = this.svg().nativeElement;
    const target = event.target instanceof Element ? event.target : svg;
    const point = this.at(event);
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    if (this.measuring()) {
      this.measured.emit(point);
      return;
    }
    this.fingers.put(event.pointerId, { x: event.clientX, y: event.clientY });
    const handle = target.closest('[data-handle]')?.getAttribute('data-handle');
    const thing = target.closest('[data-place], [data-area]');
    const id = thing?.getAttribute('data-place') ?? thing?.getAttribute('data-area');
    if (handle) this.drag.pull(handle as Handle);
    else if (id && !this.hand()) this.drag.grab(id, point, more);
    else if (event.pointerType !== 'touch' && !this.hand()) this.drag.frame(point, more);
    else this.panning.set(true);
  }

  protected move(event: PointerEvent): void {
    const done = this.fingers.move(event.pointerId, { x: event.clientX, y: event.clientY });
    if (done.act === 'none') return;
    const svg = this.svg().nativeElement;
    svg.setPointerCapture(event.pointerId);
    if (done.act === 'pinch' && this.drag.busy) this.drag.end(false);
    if (this.drag.busy) {
      this.drag.to(this.at(event), event.altKey);
      return;
    }
    if (!this.panning() && done.act !== 'pinch') return;
    const scale = centimetresPerPixel(svg);
    const by = { xCm: done.by.x * scale, yCm: done.by.y * scale };
    this.view.update((view) => panned(view, by, this.sheet()));
    if (done.act === 'pinch')
      this.zoom(done.factor, this.at({ clientX: done.at.x, clientY: done.at.y }));
  }

  protected up(event: PointerEvent): void {
    const tapped = this.fingers.lift(event.pointerId);
    if (this.drag.busy) this.drag.end(true);
    else if (tapped && this.panning()) this.store.choose([]);
    this.panning.set(false);
  }

  protected cancel(event: PointerEvent): void {
    this.fingers.drop(event.pointerId);
    this.drag.end(false);
    this.panning.set(false);
  }

  private at(event: { clientX: number; clientY: number }): PlanPoint {
    return pointOnPlan(this.svg().nativeElement, event);
  }
}
