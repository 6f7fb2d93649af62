import {
  ChangeDetectionStrategy,
  Component,
  effect,
  input,
  output,
  viewChild,
  type ElementRef,
} from '@angular/core';

/** A native modal dialog: focus stays inside, Escape closes it, the page behind waits. */
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

  constructor() {
    effect(() => {
      const dialog = this.panel().nativeElement;
      if (this.open() && !dialog.open) dialog.showModal();
      if (!this.open() && dialog.open) dialog.close();
    });
  }
}
