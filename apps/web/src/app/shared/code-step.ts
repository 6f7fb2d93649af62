import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { Icon } from '@dabei/web/ui';
import { focusFirstError } from './focus-first-error';
import { requiredText, shapedText } from './text-rules';
import { TextField } from './text-field';

/** The six digits of a mail, typed; who comes from the link in it has them already and only presses. */
@Component({
  selector: 'dabei-code-step',
  imports: [Icon, NgTemplateOutlet, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  styles: `
    :host {
      display: block;
    }
    .code {
      max-inline-size: 14rem;
    }
  `,
  templateUrl: './code-step.html',
})
export class CodeStep {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  /** What is said where six digits are missing. */
  readonly wrong = input.required<string>();
  readonly action = input.required<string>();
  /** From the link; null: it is typed. */
  readonly given = input<string | null>(null);
  readonly busy = input(false);
  readonly problem = input<string | null>(null);
  readonly entered = output<string>();

  protected readonly form = form(signal({ code: '' }), (path) => {
    const wrong = (): string => this.wrong();
    requiredText(path.code, wrong);
    shapedText(path.code, /^\s*(\d\s*){6}$/, wrong);
  });

  protected submit(event: Event): void {
    event.preventDefault();
    this.form.code().markAsTouched();
    if (this.form().valid()) this.entered.emit(this.form.code().value().replace(/\s/g, ''));
    else focusFirstError(this.form);
  }
}
