import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TPipe } from '../../shared/t.pipe';

/** Numbers as large buttons, for a thumb behind the counter. */
@Component({
  selector: 'dabei-number-list',
  imports: [TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(4.5rem, 1fr));
      gap: 0.5rem;
      padding: 0;
      margin: 0;
      list-style: none;
    }
    button {
      inline-size: 100%;
      min-block-size: 3.25rem;
      padding-inline: 0.25rem;
      font-size: 1.25rem;
    }
  `,
  template: `
    <ul>
      @for (number of numbers(); track number) {
        <li>
          <button
            type="button"
            class="button"
            [attr.aria-label]="'tree.keeper.chosen' | t: { number: number + '' }"
            (click)="chosen.emit(number)"
          >
            {{ number }}
          </button>
        </li>
      }
    </ul>
  `,
})
export class NumberList {
  readonly numbers = input.required<readonly number[]>();
  readonly chosen = output<number>();
}
