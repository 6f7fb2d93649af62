import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  inject,
  Injector,
  input,
  output,
} from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { ListDrag } from '../../shared/list-drag';
import { TPipe } from '../../shared/t.pipe';

export interface RankItem {
  id: string;
  title: string;
  when: string;
  /** Why the child cannot get it. */
  refused: readonly string[];
  notes: readonly string[];
  chance: string | null;
}

/** The wishes in their order: dragged with the finger, moved with arrow keys or with buttons. */
@Component({
  selector: 'dabei-rank-list',
  imports: [Icon, TPipe],
  providers: [ListDrag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './rank-list.css',
  templateUrl: './rank-list.html',
})
export class RankList {
  readonly items = input.required<readonly RankItem[]>();
  readonly readOnly = input(false);
  /** By how many places. */
  readonly moved = output<{ id: string; by: number }>();
  readonly removed = output<string>();

  protected readonly drag = inject(ListDrag);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  protected grab(event: PointerEvent, index: number): void {
    const list = (event.currentTarget as HTMLElement).closest('ol');
    const item = this.items()[index];
    if (!list || !item || event.button > 0) return;
    this.drag.start(event, list, index, (to) => {
      this.move(index, to);
    });
  }

  protected key(event: KeyboardEvent, index: number): void {
    const last = this.items().length - 1;
    const targets: Partial<Record<string, number>> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      Home: 0,
      End: last,
    };
    const to = targets[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.move(index, to, 'grip');
  }

  protected move(from: number, to: number, part?: 'grip' | 'up' | 'down'): void {
    const item = this.items()[from];
    if (!item || to === from || to < 0 || to >= this.items().length) return;
    this.moved.emit({ id: item.id, by: to - from });
    if (part) this.focusAgain(`${part}-${item.id}`);
  }

  /** An element that changes its place loses the focus; the next key press must find it again. */
  private focusAgain(id: string): void {
    const focus = (): void => this.document.getElementById(id)?.focus();
    afterNextRender(focus, { injector: this.injector });
  }
}
