import { ChangeDetectionStrategy, Component, input, type WritableSignal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { BoothAccess, BoothKind, PowerConnector } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { fieldProblem } from '../../desk/parts/field-problem';
import { SocketPicture } from './socket-picture';

type Value = BoothAccess | BoothKind | PowerConnector | '';

export interface Choice<T extends Value> {
  value: T;
  label: string;
  more?: string;
  socket?: PowerConnector;
}

/** One of a few, each with a word of explanation, all to be seen at once. */
@Component({
  selector: 'dabei-choice-field',
  imports: [Icon, SocketPicture],
  changeDetection: ChangeDetectionStrategy.OnPush,
  // the id belongs to the control inside
  host: { '[attr.id]': 'null' },
  styles: `
    .choices {
      margin-block-start: 0.4rem;
    }
    .choice {
      align-items: center;
    }
    .words {
      flex: 1;
      min-inline-size: 0;
    }
  `,
  template: `
    <fieldset
      role="radiogroup"
      [attr.aria-invalid]="problem() ? 'true' : null"
      [attr.aria-describedby]="id() + '-error'"
    >
      <legend>{{ label() }}</legend>
      <div class="choices">
        @for (choice of choices(); track choice.value; let first = $first) {
          <label class="choice">
            <input
              type="radio"
              [attr.id]="first ? id() : null"
              [name]="id()"
              [checked]="field()().value() === choice.value"
              (change)="choose(choice.value)"
            />
            <span class="words"
              >{{ choice.label }}
              @if (choice.more) {
                <br /><span class="small soft">{{ choice.more }}</span>
              }
            </span>
            @if (choice.socket; as socket) {
              <dabei-socket-picture [socket]="socket" />
            }
          </label>
        }
      </div>
      <span [id]="id() + '-error'" aria-live="polite">
        @if (problem(); as text) {
          <span class="field-error"><dabei-icon name="alert" [size]="20" />{{ text }}</span>
        }
      </span>
    </fieldset>
  `,
})
export class ChoiceField<T extends Value> {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly field = input.required<FieldTree<T>>();
  readonly choices = input.required<readonly Choice<T>[]>();

  protected readonly problem = fieldProblem(this.field);

  protected choose(value: T): void {
    (this.field()().value as WritableSignal<T>).set(value);
  }
}
