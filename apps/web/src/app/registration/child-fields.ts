import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TextField } from '../shared/text-field';
import { TPipe } from '../shared/t.pipe';
import { BirthDateField } from './birth-date-field';
import type { PeopleForm } from './people-form';

/** One child on the form "Wer kommt mit?". */
@Component({
  selector: 'dabei-child-fields',
  imports: [BirthDateField, Icon, TextField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .head {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 1rem;
    }
    h2 {
      margin: 0;
      font-size: var(--step-1);
    }
  `,
  template: `
    <section class="sheet stack" [attr.aria-labelledby]="id() + '-title'">
      <div class="head">
        <h2 [id]="id() + '-title'">
          {{ title() || ('family.who.child' | t: { number: number() }) }}
        </h2>
        @if (removable()) {
          <button
            type="button"
            class="button button-quiet button-icon"
            [attr.aria-label]="'family.who.removeChild' | t"
            (click)="removed.emit()"
          >
            <dabei-icon name="close" />
          </button>
        }
      </div>
      @if (!known()) {
        <div class="fields-row">
          <dabei-text-field
            [id]="id() + '-first'"
            [label]="'family.who.firstName' | t"
            [field]="child().firstName"
          />
          <dabei-text-field
            [id]="id() + '-last'"
            [label]="'family.who.lastName' | t"
            [field]="child().lastName"
          />
        </div>
        <dabei-birth-date-field [id]="id() + '-birth'" [child]="child()" />
      }
    </section>
  `,
})
export class ChildFields {
  readonly child = input.required<PeopleForm['children'][number]>();
  readonly number = input.required<number>();
  readonly removable = input(false);
  readonly removed = output();

  protected readonly id = computed(() => `child-${String(this.number())}`);
  protected readonly known = computed(() => this.child().childId().value() !== '');
  protected readonly title = computed(() => this.child().firstName().value());
}
