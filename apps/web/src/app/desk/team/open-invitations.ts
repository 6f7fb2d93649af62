import { Component, inject, input, output } from '@angular/core';
import type { InvitationView } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { bundleText } from '../access/bundle-words';

export interface InvitationAct {
  invitation: InvitationView;
  act: 'again' | 'sheet' | 'withdraw';
}

/** Who was asked and has not answered yet. */
@Component({
  selector: 'dabei-open-invitations',
  imports: [TPipe],
  template: `
    @if (invitations().length > 0) {
      <div class="desk-scroll cards-when-narrow">
        <table>
          <caption class="visually-hidden">
            {{
              'team.open.title' | t
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ 'team.open.who' | t }}</th>
              <th scope="col">{{ 'team.open.may' | t }}</th>
              <th scope="col">{{ 'team.open.until' | t }}</th>
              <th scope="col">
                <span class="visually-hidden">{{ 'desk.actions' | t }}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            @for (one of invitations(); track one.id) {
              <tr [class.quiet-row]="one.expired">
                <th scope="row">
                  {{ one.name }}
                  <span class="under">{{ one.email ?? ('team.open.paper' | t) }}</span>
                </th>
                <td [attr.data-label]="'team.open.may' | t">{{ what(one) }}</td>
                <td [attr.data-label]="'team.open.until' | t">
                  {{ one.expired ? ('team.open.expired' | t) : moment(one.expiresAt) }}
                </td>
                <td>
                  <div class="row">
                    <button
                      type="button"
                      class="button button-small"
                      [disabled]="busy()"
                      [attr.aria-label]="againLabel(one)"
                      (click)="pressed.emit({ invitation: one, act: 'again' })"
                    >
                      {{ again(one) }}
                    </button>
                    @if (!one.expired) {
                      <button
                        type="button"
                        class="button button-small"
                        [disabled]="busy()"
                        [attr.aria-label]="'team.open.sheetNamed' | t: { name: one.name }"
                        (click)="pressed.emit({ invitation: one, act: 'sheet' })"
                      >
                        {{ 'team.open.sheet' | t }}
                      </button>
                    }
                    <button
                      type="button"
                      class="button button-small"
                      [disabled]="busy()"
                      [attr.aria-label]="'team.open.withdrawNamed' | t: { name: one.name }"
                      (click)="pressed.emit({ invitation: one, act: 'withdraw' })"
                    >
                      {{ 'team.open.withdraw' | t }}
                    </button>
                  </div>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <p class="desk-empty">{{ 'team.open.none' | t }}</p>
    }
  `,
})
export class OpenInvitations {
  readonly invitations = input.required<readonly InvitationView[]>();
  readonly busy = input(false);
  readonly pressed = output<InvitationAct>();
  private readonly words = inject(Words);

  protected what({ bundles, organisation }: InvitationView): string {
    if (bundles.length === 0) return this.words.t('team.open.password');
    const roles = bundleText(bundles, this.words.voice());
    return organisation === null ? roles : `${roles} · ${organisation}`;
  }

  protected again({ email }: InvitationView): string {
    return this.words.t(email === null ? 'team.open.againPaper' : 'team.open.again');
  }

  /** Starts with what the button says, so that it can be pressed by voice. */
  protected againLabel(invitation: InvitationView): string {
    return `${this.again(invitation)}: ${invitation.name}`;
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }
}
