import { Component, input, output } from '@angular/core';
import { TPipe } from '../../shared/t.pipe';
import { PhoneLink } from './phone-link';

/** Somebody without an address; `about` says who it is beside the name, `hidden` stands on no paper. */
export interface PhoneCall {
  id: string;
  name: string;
  about: string;
  phone: string | null;
  phonedAt: string | null;
  hidden: boolean;
}

/** Whom the office calls: a number to tap, ticked when reached. */
@Component({
  selector: 'dabei-call-list',
  imports: [PhoneLink, TPipe],
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--line);
    }
    .who {
      flex: 1 1 14rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <ul class="plain-list">
      @for (call of calls(); track call.id) {
        <li [class.no-print]="call.hidden">
          <div class="who">
            <bdi class="strong">{{ call.name }}</bdi>
            @if (call.about !== '') {
              <bdi class="small soft">&ngsp;{{ call.about }}</bdi>
            }
          </div>
          @if (call.phone) {
            <dabei-phone-link [phone]="call.phone" />
          } @else {
            <span class="small soft">{{ 'desk.calls.no-phone' | t }}</span>
          }
          <button
            type="button"
            class="button button-small"
            [class.button-primary]="!call.phonedAt"
            [class.button-quiet]="call.phonedAt"
            [disabled]="busy()"
            [attr.aria-label]="
              (call.phonedAt ? 'desk.calls.undo-of' : 'desk.calls.reached-of')
                | t: { name: call.name }
            "
            (click)="ticked.emit({ call, phoned: !call.phonedAt })"
          >
            {{ (call.phonedAt ? 'desk.calls.undo' : 'desk.calls.reached') | t }}
          </button>
        </li>
      }
    </ul>
  `,
})
export class CallList {
  readonly calls = input.required<readonly PhoneCall[]>();
  readonly busy = input.required<boolean>();
  readonly ticked = output<{ call: PhoneCall; phoned: boolean }>();
}
