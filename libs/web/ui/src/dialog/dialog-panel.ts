import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  inject,
  input,
  output,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { firstControl } from './first-control';

/** A native modal dialog: focus begins at its first control and stays inside, Escape closes it, the page behind waits. */
@Component({
  selector: 'dabei-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #panel [attr.aria-labelledby]="labelledBy()" (close)="closed.emit()">
      @if (open()) {
        <ng-content />
      }
    </dialog>
  `,
})
export class DialogPanel {
  readonly open = input(false);
  readonly labelledBy = input.required<string>();
  readonly closed = output();
  private readonly panel = viewChild.required<ElementRef<HTMLDialogElement>>('panel');

  /** Gives the focus back to where it was. */
  private giveBack: (() => void) | null = null;

  constructor() {
    // what it holds is drawn by then; what the text says stays in sight
    afterRenderEffect(() => {
      const dialog = this.panel().nativeElement;
      if (this.open() && !dialog.open) {
        const opener = dialog.ownerDocument.activeElement;
        this.giveBack = () => {
          if (dialog.open && opener instanceof HTMLElement) opener.focus();
        };
        dialog.showModal();
        firstControl(dialog)?.focus({ preventScroll: true });
      }
      if (!this.open() && dialog.open) dialog.close();
    });
    // the browser gives the focus back when it closes a dialog, not when an open one is taken off the page
    inject(DestroyRef).onDestroy(() => this.giveBack?.());
  }
}
