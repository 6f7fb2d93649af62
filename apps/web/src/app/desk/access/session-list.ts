import { Component, inject, input, output } from '@angular/core';
import type { StaffSessionView } from '@dabei/contracts';
import { StatusBadge } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { deviceText } from './session-device';

/** Where somebody is signed in: the device, since when, last seen. */
@Component({
  selector: 'dabei-session-list',
  imports: [StatusBadge, TPipe],
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    strong {
      margin-inline-end: 0.5em;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.4rem 1rem;
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--line);
    }
  `,
  template: `
    <ul>
      @for (session of sessions(); track session.id) {
        <li>
          <div>
            <strong>{{ device(session) }}</strong>
            @if (session.current) {
              <dabei-status-badge tone="confirmed">{{
                'team.sessions.current' | t
              }}</dabei-status-badge>
            }
            <span class="under"
              >{{ 'team.sessions.since' | t }}: {{ moment(session.since) }} ·
              {{ 'team.sessions.seen' | t }}: {{ moment(session.lastSeen) }}</span
            >
          </div>
          @if (endable() && !session.current) {
            <button
              type="button"
              class="button button-small"
              [disabled]="busy()"
              [attr.aria-label]="
                'team.sessions.endNamed'
                  | t: { device: device(session), since: moment(session.since) }
              "
              (click)="signedOut.emit(session.id)"
            >
              {{ 'team.sessions.end' | t }}
            </button>
          }
        </li>
      }
    </ul>
  `,
})
export class SessionList {
  readonly sessions = input.required<readonly StaffSessionView[]>();
  readonly endable = input(false);
  readonly busy = input(false);
  readonly signedOut = output<string>();
  private readonly words = inject(Words);

  protected device(session: StaffSessionView): string {
    return deviceText(session, this.words.voice());
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }
}
