import {
  Component,
  computed,
  effect,
  input,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
  viewChild,
  type ElementRef,
} from '@angular/core';
import type { PlanPoint } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { chosenAfter } from './chosen-after';
import { PlanDrawing } from './plan-drawing';
import { PlanFingers } from './plan-fingers';
import { PlanLegend } from './plan-legend';
import { PlanList } from './plan-list';
import { centimetresPerPixel, pointOnPlan } from './screen-to-plan';
import type { ViewedLook, ViewedPlan } from './viewed-plan';
import {
  around,
  middleOf,
  nearness,
  panned,
  viewBox,
  wholeSheet,
  zoomed,
  type Viewport,
} from './viewport';

/** A finger needs this much; a smaller place comes nearer first. */
const FINGER_PIXELS = 24;

/**
 * A plan to look at and to choose from: fingers, mouse and buttons zoom and move it, its twin is a list that says and
 * does the same. Needs the words of `plan-view`. Decides nothing: it tells which place was pressed and which are chosen.
 */
@Component({
  selector: 'dabei-plan-view',
  imports: [Icon, PlanDrawing, PlanLegend, PlanList, TPipe],
  styleUrl: './plan-view.css',
  templateUrl: './plan-view.html',
})
export class PlanView {
  readonly plan = input.required<ViewedPlan>();
  /** Places with these looks can be pressed; none where the plan is only to be seen. */
  readonly choosable = input<readonly ViewedLook[]>([]);
  /** How many places can be chosen at once; one more takes the place of the first. */
  readonly most = input(1);
  /** Ids of the chosen places, in the order of choosing. */
  readonly chosen = model<readonly string[]>([]);
  /** Is the list shown below? Only where another list on the page says the same, it is not. */
  readonly listed = input(true);
  /** The place it comes near to at first; else the whole sheet is seen. */
  readonly beginsAt = input<string>();
  /** Which looks the legend explains. */
  readonly looks = input<readonly ViewedLook[]>(['free', 'held', 'taken', 'mine']);
  /** Where the words of the looks stand, and the sentence that says what is drawn, if they differ. */
  readonly says = input('plan-view.looks');
  readonly image = input<string>();
  readonly pressed = output<string>();

  private readonly fingers = new PlanFingers();
  protected readonly svg = viewChild.required<ElementRef<SVGSVGElement>>('svg');
  private readonly sheetSize = computed(() => this.plan().sheet, {
    equal: (a, b) => a.widthCm === b.widthCm && a.depthCm === b.depthCm,
  });
  private readonly first = computed(
    () => this.plan().places.find(({ id }) => id === this.beginsAt()),
    { equal: (a, b) => a?.xCm === b?.xCm && a?.yCm === b?.yCm },
  );
  protected readonly view = linkedSignal<Viewport>(() => {
    const place = this.first();
    return place === undefined ? wholeSheet(this.sheetSize()) : around(place, this.sheetSize());
  });
  protected readonly box = computed(() => viewBox(this.view()));
  protected readonly whole = computed(() => wholeSheet(this.sheetSize()));
  protected readonly near = computed(() => nearness(this.view(), this.sheetSize()) > 1.01);
  protected readonly dragging = signal(false);
  protected readonly marked = computed(() => new Set(this.chosen()));
  protected readonly counts = computed(() => ({
    all: this.plan().places.length,
    free: this.plan().places.filter(({ look }) => look === 'free').length,
  }));

  constructor() {
    // what was chosen in the list comes into sight
    effect(() => {
      const last = this.chosen().at(-1);
      untracked(() => {
        const place = this.plan().places.find(({ id }) => id === last);
        if (place !== undefined && !this.isInSight(place))
          this.view.set(around(place, this.sheetSize()));
      });
    });
  }

  protected zoom(factor: number, at: PlanPoint = middleOf(this.view())): void {
    this.view.update((view) => zoomed(view, factor, at, this.sheetSize()));
  }

  protected showAll(): void {
    this.view.set(wholeSheet(this.sheetSize()));
  }

  protected wheel(event: WheelEvent): void {
    // the wheel alone scrolls the page
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.zoom(Math.exp(-event.deltaY / 300), pointOnPlan(this.svg().nativeElement, event));
  }

  protected down(event: PointerEvent): void {
    this.fingers.put(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  protected move(event: PointerEvent): void {
    const done = this.fingers.move(event.pointerId, { x: event.clientX, y: event.clientY });
    if (done.act === 'none') return;
    const svg = this.svg().nativeElement;
    svg.setPointerCapture(event.pointerId);
    this.dragging.set(true);
    const scale = centimetresPerPixel(svg);
    const by = { xCm: done.by.x * scale, yCm: done.by.y * scale };
    this.view.update((view) => panned(view, by, this.sheetSize()));
    if (done.act === 'pinch')
      this.zoom(done.factor, pointOnPlan(svg, { clientX: done.at.x, clientY: done.at.y }));
  }

  protected up(event: PointerEvent): void {
    const tapped = this.fingers.lift(event.pointerId);
    this.dragging.set(false);
    if (tapped) this.tap(event);
  }

  protected cancel(event: PointerEvent): void {
    this.fingers.drop(event.pointerId);
    this.dragging.set(false);
  }

  protected press(id: string): void {
    const place = this.plan().places.find((each) => each.id === id);
    if (place === undefined || !this.choosable().includes(place.look)) return;
    this.chosen.set(chosenAfter(this.chosen(), id, this.most()));
    this.pressed.emit(id);
  }

  private tap(event: PointerEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest('[data-place]')?.getAttribute('data-place');
    const place = this.plan().places.find((each) => each.id === id);
    const svg = this.svg().nativeElement;
    const tooSmall =
      event.pointerType === 'touch' &&
      Math.min(...(place ? [place.widthCm, place.depthCm] : [Infinity])) /
        centimetresPerPixel(svg) <
        FINGER_PIXELS;
    if (place === undefined) return;
    if (tooSmall) this.view.set(around(place, this.sheetSize()));
    else this.press(place.id);
  }

  private isInSight({ xCm, yCm }: PlanPoint): boolean {
    const view = this.view();
    return (
      xCm >= view.xCm &&
      yCm >= view.yCm &&
      xCm <= view.xCm + view.widthCm &&
      yCm <= view.yCm + view.depthCm
    );
  }
}
