import { afterRenderEffect, Component, ElementRef, inject } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Toasts, type Toast } from './toasts';

/**
 * At the foot of the page it has a place of its own; on a page longer than the window it lies above the lower edge, and
 * whatever has the focus is moved out from under it.
 */
@Component({
  selector: 'dabei-toast-list',
  imports: [Icon, TPipe],
  host: { '(document:focusin)': 'makeRoom()' },
  styles: `
    :host {
      position: sticky;
      inset-block-end: 0;
      z-index: 20;
      display: grid;
      justify-content: center;
      padding-inline: 0.5rem;
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: 0.75rem;
      padding: 0.5rem 0.5rem 0.5rem 1rem;
      border-radius: var(--round-small);
      background: var(--ink);
      color: var(--sheet);
      box-shadow: var(--lift-high);
      margin-block: 0.5rem;
      pointer-events: auto;
    }
    @media (max-width: 40rem) {
      .toast {
        font-size: var(--step--1);
        margin-block: 0.25rem;
        padding-block: 0.15rem;
      }
      /* one line of news is enough where fields are short of room */
      .toast:not(:last-child) {
        display: none;
      }
    }
    p {
      margin: 0;
    }
    .close {
      border-color: transparent;
      background: transparent;
      color: inherit;
    }
  `,
  template: `
    <div aria-live="polite">
      @for (toast of toasts.all(); track toast.id) {
        <div class="toast">
          <p>{{ toast.text }}</p>
          @if (toast.undo) {
            <button type="button" class="button button-small" (click)="undo(toast)">
              {{ 'desk.undo' | t }}
            </button>
          }
          <button
            type="button"
            class="button button-small close"
            [attr.aria-label]="'desk.closeNotice' | t"
            (click)="toasts.close(toast.id)"
          >
            <dabei-icon name="close" [size]="18" />
          </button>
        </div>
      }
    </div>
  `,
})
export class ToastList {
  protected readonly toasts = inject(Toasts);
  private readonly list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    afterRenderEffect(() => {
      if (this.toasts.all().length > 0) this.makeRoom();
    });
  }

  /** Also for what gets the focus later, like the button that opened a dialog. */
  protected makeRoom(): void {
    const here = this.list.ownerDocument.activeElement;
    if (here !== null && liesOver(this.list, here)) here.scrollIntoView({ block: 'nearest' });
  }

  protected undo(toast: Toast): void {
    this.toasts.close(toast.id);
    toast.undo?.();
  }
}

function liesOver(list: HTMLElement, control: Element): boolean {
  if (list.contains(control) || !control.matches('input, select, textarea, button, a'))
    return false;
  const [news, its] = [list.getBoundingClientRect(), control.getBoundingClientRect()];
  return its.top < news.bottom && its.bottom > news.top;
}
