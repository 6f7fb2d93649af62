import { Component, ViewEncapsulation } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastList } from '../parts/toast-list';

/** Sets the tone of the desk: the same paper and ink, denser and quieter. */
@Component({
  selector: 'dabei-desk-frame',
  imports: [RouterOutlet, ToastList],
  encapsulation: ViewEncapsulation.None,
  styleUrls: ['./desk.css', './desk-table.css'],
  template: `
    <div class="desk">
      <router-outlet />
      <dabei-toast-list class="no-print" />
    </div>
  `,
})
export class DeskFrame {}
