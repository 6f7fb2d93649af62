import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { OfficeStore } from '../../shared/office-store';
import { TPipe } from '../../shared/t.pipe';
import { OwnVolunteerActs } from './own-volunteer-acts';

/** The parents have not answered yet: whom we wrote to, and the way to write once more. */
@Component({
  selector: 'dabei-consent-note',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="notice notice-waiting">
      <dabei-icon name="wait" />
      <div class="stack-small">
        <p class="strong">{{ 'community.own.consent' | t }}</p>
        @if (email(); as address) {
          <p>{{ 'community.own.consent-mail' | t: { email: address } }}</p>
          <p>
            <button
              type="button"
              class="button button-small"
              [attr.aria-disabled]="acts.busy()"
              (click)="askAgain()"
            >
              {{ 'community.own.consent-again' | t }}
            </button>
          </p>
          <p role="status">{{ sent() ? ('community.own.consent-sent' | t) : '' }}</p>
        } @else {
          <p>{{ 'community.own.consent-paper' | t: { phone: office.office()?.phone ?? '' } }}</p>
        }
      </div>
    </div>
  `,
})
export class ConsentNote {
  readonly email = input.required<string | null>();
  protected readonly acts = inject(OwnVolunteerActs);
  protected readonly office = inject(OfficeStore);
  protected readonly sent = signal(false);

  protected async askAgain(): Promise<void> {
    this.sent.set(await this.acts.askParents());
  }
}
