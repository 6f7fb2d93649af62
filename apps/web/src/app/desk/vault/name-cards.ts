import { Component, inject, input, output } from '@angular/core';
import type { NamedWish } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { PhoneLink } from '../parts/phone-link';

/** Number and name side by side, until they are hidden again. */
@Component({
  selector: 'dabei-name-cards',
  imports: [PhoneLink, TPipe],
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: 1rem;
    }
    p {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <div class="stack">
      <ul class="plain-list">
        @for (one of names(); track $index) {
          <li class="sheet stack-small">
            <p class="strong">
              @if (one.number !== null) {
                {{ 'bodies.number' | t: { number: one.number } }}
              } @else {
                {{ 'vault.noNumber' | t }}
              }
              ·
              {{
                (one.shown === null ? 'bodies.state.' + one.state : 'bodies.shown.' + one.shown) | t
              }}
            </p>
            <p class="lead">{{ one.firstName }} {{ one.lastName }}</p>
            <p>{{ 'vault.born' | t: { day: day(one.birthDate) } }}</p>
            <p>{{ one.guardian }}<br />{{ one.street }}<br />{{ one.town }}</p>
            @if (one.phone) {
              <p><dabei-phone-link [phone]="one.phone" /></p>
            }
            <p class="small soft">{{ one.body }} · {{ 'bodies.language.' + one.language | t }}</p>
          </li>
        }
        @if (handWrittenFor(); as body) {
          <li class="sheet">{{ 'vault.handWritten' | t: { body } }}</li>
        } @else if (names().length === 0) {
          <li class="notice">{{ 'vault.none' | t }}</li>
        }
      </ul>
      <p>
        <button type="button" class="button button-small" (click)="hidden.emit()">
          {{ 'vault.hide' | t }}
        </button>
      </p>
    </div>
  `,
})
export class NameCards {
  readonly names = input.required<readonly NamedWish[]>();
  /** The body that handed out a hand-written number. */
  readonly handWrittenFor = input<string | null>(null);
  readonly hidden = output();
  private readonly words = inject(Words);

  protected day(date: string): string {
    return `${dayText(date, this.words.language())} ${date.slice(0, 4)}`;
  }
}
