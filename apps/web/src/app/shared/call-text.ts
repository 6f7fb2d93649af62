import { Component, computed, input } from '@angular/core';
import { phoneParts } from './phone-parts';

/** A text somebody wrote freely; its telephone numbers call when pressed. */
@Component({
  selector: 'dabei-call-text',
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    a {
      font-weight: 650;
      white-space: nowrap;
    }
  `,
  // bound as content, so that no blank stands between a number and its full stop
  template: `
    @for (part of parts(); track $index) {
      @if (part.call) {
        <a dir="ltr" [href]="part.call" [textContent]="part.text"></a>
      } @else {
        <span [textContent]="part.text"></span>
      }
    }
  `,
})
export class CallText {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => phoneParts(this.text()));
}
