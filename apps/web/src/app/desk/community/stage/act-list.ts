import { afterRenderEffect, Component, DOCUMENT, inject, input, output } from '@angular/core';
import type { StageActView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { ListDrag } from '../../../shared/list-drag';
import { TPipe } from '../../../shared/t.pipe';
import type { ActRow } from './stage-rows';

/** Where an act goes: by so many places, or before another one; null: behind all. */
export interface ActStep {
  id: string;
  how: { by: number } | { beforeId: string | null };
}

/** Further than any list is long: to its beginning, or to its end. */
const END = 100;
const steps: Partial<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -END, End: END };

/** The running order: dragged by its handle, moved with keys or with buttons. A promised time stays. */
@Component({
  selector: 'dabei-act-list',
  imports: [Icon, TPipe],
  providers: [ListDrag],
  styleUrl: './act-list.css',
  templateUrl: './act-list.html',
})
export class ActList {
  readonly rows = input.required<readonly ActRow[]>();
  /** How many of them can be moved. */
  readonly count = input.required<number>();
  readonly changeable = input(true);
  readonly moved = output<ActStep>();
  readonly edited = output<StageActView>();
  readonly removed = output<StageActView>();

  protected readonly drag = inject(ListDrag);
  private readonly document = inject(DOCUMENT);
  /** The control that moves an act at the moment. */
  private held: string | null = null;

  constructor() {
    // an element that changes its place loses the focus; the next key press must find it again
    afterRenderEffect(() => {
      this.rows();
      const lost = this.document.activeElement === this.document.body;
      if (lost && this.held !== null) this.document.getElementById(this.held)?.focus();
    });
  }

  protected grab(event: PointerEvent, index: number): void {
    const list = (event.currentTarget as HTMLElement).closest('ol');
    const id = this.rows()[index]?.act.id;
    if (!list || id === undefined || event.button > 0) return;
    this.drag.start(event, list, index, (to) => {
      const others = this.rows().filter(({ act }) => act.id !== id);
      this.moved.emit({ id, how: { beforeId: others[to]?.act.id ?? null } });
    });
  }

  protected key(event: KeyboardEvent, id: string): void {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.step(id, by, 'grip');
  }

  protected step(id: string, by: number, part: 'grip' | 'up' | 'down'): void {
    this.held = `${part}-${id}`;
    this.moved.emit({ id, how: { by } });
  }
}
