import { Component, inject } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Toasts, type Toast } from './toasts';

@Component({
  selector: 'dabei-toast-list',
  imports: [Icon, TPipe],
  styles: `
    :host {
      position: fixed;
      inset-block-end: 1rem;
      inset-inline: 1rem;
      z-index: 20;
      display: grid;
      justify-content: center;
      gap: 0.5rem;
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
      pointer-events: auto;
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

  protected undo(toast: Toast): void {
    this.toasts.close(toast.id);
    toast.undo?.();
  }
}
