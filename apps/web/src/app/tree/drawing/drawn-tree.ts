import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { PublicWish } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { wishSpoken } from '../public/wish-text';
import { sheet } from './fir';
import { FirPicture } from './fir-picture';
import { hangCards } from './hang-cards';
import { kindColours, kindShapes } from './kind-shapes';
import { nextCard } from './next-card';
import { ZoomByHand } from './zoom-by-hand';

/** Width of a card in its own drawing; below `tapSize` pixels on the screen a finger first comes closer. */
const drawnWidth = 24;
const tapSize = 22;

/** The wish tree as a picture: every open wish a card with its number, given ones pale. */
@Component({
  selector: 'dabei-drawn-tree',
  imports: [FirPicture, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './drawn-tree.css',
  templateUrl: './drawn-tree.html',
})
export class DrawnTree {
  readonly wishes = input.required<readonly PublicWish[]>();
  /** Numbers of open wishes that fit what is looked for. */
  readonly found = input.required<ReadonlySet<number>>();
  readonly chosen = input.required<ReadonlySet<number>>();
  readonly opened = input<number | null>(null);
  /** Gifts that are here already. */
  readonly gifts = input(0);
  readonly picked = output<number>();

  private readonly words = inject(Words);
  private readonly frame = viewChild.required<ElementRef<HTMLElement>>('frame');
  protected readonly viewBox = `0 0 ${String(sheet.width)} ${String(sheet.height)}`;
  protected readonly hand = signal<ZoomByHand | null>(null);
  protected readonly scale = computed(() => this.hand()?.scale() ?? 1);
  private readonly focused = signal<number | null>(null);

  private readonly hung = computed(() => hangCards(this.wishes().map(({ number }) => number)));
  protected readonly shown = computed(() =>
    this.hung().cards.filter(({ number }) => this.found().has(number)),
  );
  /** The one card that Tab leads to; arrows lead on from there. */
  protected readonly stop = computed(() => {
    const focused = this.focused();
    return focused !== null && this.found().has(focused) ? focused : this.shown()[0]?.number;
  });
  protected readonly cards = computed(() => {
    const { width, cards } = this.hung();
    const byNumber = new Map(this.wishes().map((wish) => [wish.number, wish]));
    const scale = width / drawnWidth;
    return cards.map(({ number, x, y, turn }) => {
      const wish = byNumber.get(number);
      const chosen = this.chosen().has(number);
      const kind = wish?.kind ?? 'none';
      return {
        number,
        chosen,
        transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)}) scale(${scale.toFixed(3)})`,
        shape: kindShapes[kind],
        fill: `var(--${kindColours[kind]}-shape)`,
        aside: wish?.state === 'open',
        label: wish && this.found().has(number) ? this.spoken(wish, chosen) : '',
      };
    });
  });

  constructor() {
    const gone = new AbortController();
    inject(DestroyRef).onDestroy(() => {
      gone.abort();
    });
    afterNextRender(() => {
      const hand = new ZoomByHand(this.frame().nativeElement);
      hand.listen(gone.signal);
      this.hand.set(hand);
    });
  }

  /** Back to the card that was looked at. */
  focus(number: number): void {
    this.focused.set(number);
    this.element(number)?.focus();
  }

  protected press(event: MouseEvent): void {
    const card = cardAt(event);
    if (card === null) return;
    const byFinger = 'pointerType' in event && event.pointerType === 'touch';
    if (byFinger && card.getBoundingClientRect().width < tapSize) this.hand()?.closer(event);
    else this.pick(card);
  }

  protected key(event: KeyboardEvent): void {
    const card = cardAt(event);
    if (card === null) return;
    if (event.key === 'Enter' || event.key === ' ') this.pick(card);
    else {
      const next = nextCard(this.shown(), numberOf(card), event.key);
      if (next === null) return;
      this.focus(next);
    }
    event.preventDefault();
  }

  protected step(event: FocusEvent): void {
    const card = cardAt(event);
    if (card !== null) this.focused.set(numberOf(card));
  }

  private pick(card: SVGElement): void {
    this.focused.set(numberOf(card));
    this.picked.emit(numberOf(card));
  }

  private element(number: number): SVGElement | null {
    return this.frame().nativeElement.querySelector(`[data-number="${String(number)}"]`);
  }

  private spoken(wish: PublicWish, chosen: boolean): string {
    return this.words.t(chosen ? 'tree.drawn.chosen' : 'tree.drawn.card', {
      number: String(wish.number),
      what: wishSpoken(wish, this.words.voice().t),
    });
  }
}

const cardAt = ({ target }: Event): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>('[data-number]') : null;
const numberOf = (card: SVGElement): number => Number(card.dataset['number']);
