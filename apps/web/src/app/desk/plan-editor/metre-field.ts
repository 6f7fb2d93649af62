import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { Field } from '@dabei/web/ui';
import { Words } from '../../shared/words';
import { centimetresIn, metresOf } from './metres';

/** A length in metres that is changed as soon as it is typed; null where several things differ. */
@Component({
  selector: 'dabei-metre-field',
  imports: [Field],
  host: { '[attr.id]': 'null' },
  template: `
    <dabei-field [for]="id()" [label]="label()" [error]="problem()">
      <input
        inputmode="decimal"
        autocomplete="off"
        [id]="id()"
        [value]="text()"
        [attr.aria-invalid]="problem() ? 'true' : null"
        [attr.aria-describedby]="id() + '-error'"
        (change)="type($any($event.target).value)"
      />
    </dabei-field>
  `,
})
export class MetreField {
  readonly id = input.required<string>();
  readonly label = input.required<string>();
  readonly cm = input.required<number | null>();
  readonly least = input(-50_000);
  readonly most = input(200_000);
  readonly changed = output<number>();

  private readonly words = inject(Words);
  protected readonly text = linkedSignal(() => {
    const cm = this.cm();
    return cm === null ? '' : metresOf(cm);
  });
  protected readonly problem = linkedSignal<number | null, string | undefined>({
    source: this.cm,
    computation: () => undefined,
  });

  protected type(text: string): void {
    const cm = centimetresIn(text);
    const fits = cm !== null && cm >= this.least() && cm <= this.most();
    this.text.set(text);
    this.problem.set(
      fits
        ? undefined
        : this.words.t('plan-editor.metresWrong', {
            least: metresOf(this.least()),
            most: metresOf(this.most()),
          }),
    );
    if (fits) this.changed.emit(cm);
  }
}
