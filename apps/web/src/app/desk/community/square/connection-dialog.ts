import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import type { PowerConnectionInput } from '@dabei/contracts';
import { powerConnectors, type PowerConnector } from '@dabei/domain';
import { TextField } from '../../../shared/text-field';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import { NumberField } from '../../parts/number-field';
import { wholeNumber } from '../whole-number';

type ConnectionModel = { name: string; limitWatts: number | null } & Record<
  PowerConnector,
  number | null
>;
const usualSockets = { schuko: 6, 'cee-16': 0, 'cee-32': 0 };

/** A distribution box: its name, what it carries, how many sockets of each kind. */
@Component({
  selector: 'dabei-connection-dialog',
  imports: [AskDialog, NumberField, TPipe, TextField],
  template: `
    <dabei-ask-dialog
      name="connection"
      [open]="true"
      [title]="(connection() ? 'square.power.change' : 'square.power.new') | t"
      [button]="'desk.save' | t"
      [ready]="!fields().invalid()"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="press()"
    >
      <div class="fields-row">
        <dabei-text-field
          id="connection-name"
          [label]="'square.power.name' | t"
          [hint]="'square.power.nameHint' | t"
          [field]="fields.name"
        />
        <dabei-number-field
          id="connection-limit"
          [label]="'square.power.limit' | t"
          [hint]="'square.power.limitHint' | t"
          [field]="fields.limitWatts"
        />
      </div>
      <div class="fields-row">
        @for (kind of kinds; track kind) {
          <dabei-number-field
            [id]="'connection-' + kind"
            [label]="'square.power.sockets-' + kind | t"
            [field]="fields[kind]"
          />
        }
      </div>
      @if (connection(); as it) {
        <p>
          <button
            type="button"
            class="button button-small button-quiet"
            (click)="removed.emit(it.id)"
          >
            {{ 'square.power.remove' | t }}
          </button>
        </p>
      }
    </dabei-ask-dialog>
  `,
})
export class ConnectionDialog {
  /** Missing: a new one. */
  readonly connection = input<PowerConnectionInput>();
  /** Names of the others: two boxes of one name would be mixed up on the square. */
  readonly taken = input.required<readonly string[]>();
  readonly closed = output();
  readonly said = output<PowerConnectionInput>();
  readonly removed = output<string>();

  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly kinds = powerConnectors;
  private readonly model = linkedSignal<ConnectionModel>(() => {
    const { name = '', limitWatts = 11_000, sockets } = this.connection() ?? {};
    return { name, limitWatts, ...(sockets ?? usualSockets) };
  });
  protected readonly fields = form(this.model, (path) => {
    const range = (bounds: { least: number; most: number }): string =>
      this.words.t('booths-desk.call.range', bounds);
    requiredText(path.name, () => this.words.t('booths-desk.call.missing'));
    validate(path.name, ({ value }) =>
      this.taken().includes(value().trim())
        ? { kind: 'twice', message: this.words.t('square.power.nameTwice') }
        : undefined,
    );
    wholeNumber(path.limitWatts, [0, 1_000_000], range);
    for (const kind of powerConnectors) wholeNumber(path[kind], [0, 100], range);
  });

  protected press(): void {
    const { name, limitWatts, ...sockets } = this.model();
    this.said.emit({
      id: this.connection()?.id ?? newKey(),
      name: name.trim(),
      limitWatts: limitWatts ?? 0,
      sockets: {
        schuko: sockets.schuko ?? 0,
        'cee-16': sockets['cee-16'] ?? 0,
        'cee-32': sockets['cee-32'] ?? 0,
      },
    });
  }
}
