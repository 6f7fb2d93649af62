import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TPipe } from '../../../shared/t.pipe';
import { NumberField } from '../../parts/number-field';

/** "Von Nr. … bis Nr. …" */
@Component({
  selector: 'dabei-range-fields',
  imports: [NumberField, TPipe],
  template: `
    <div class="fields-row">
      <dabei-number-field
        [id]="name() + '-from'"
        [label]="words() + '.from' | t"
        [field]="from()"
      />
      <dabei-number-field
        [id]="name() + '-until'"
        [label]="words() + '.until' | t"
        [hint]="words() + '.untilHint' | t"
        [field]="until()"
      />
    </div>
  `,
})
export class RangeFields {
  /** Begins the ids. */
  readonly name = input.required<string>();
  /** Where the labels stand. */
  readonly words = input('checking.lean');
  readonly from = input.required<FieldTree<number | null>>();
  readonly until = input.required<FieldTree<number | null>>();
}
