import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { boothAccess, CONNECTOR_WATTS, powerConnectors } from '@dabei/domain';
import { AreaField } from '../../desk/parts/area-field';
import { TickField } from '../../desk/parts/tick-field';
import { TextField } from '../text-field';
import { TPipe } from '../t.pipe';
import { Words } from '../words';
import type { BoothFields } from './booth-rules';
import { ChoiceField } from './choice-field';
import { kindChoices } from './kind-choices';
import { LanguagesField } from './languages-field';

/**
 * What an application for a booth asks, group by group; a group appears once it is needed. The page around it owns the
 * form (`boothFields`) and what is done with it. Needs the sentences of `booths`.
 */
@Component({
  selector: 'dabei-booth-form',
  imports: [AreaField, ChoiceField, LanguagesField, TextField, TickField, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  styleUrl: './booth-form.css',
  templateUrl: './booth-form.html',
})
export class BoothForm {
  readonly form = input.required<BoothFields>();
  /** Once it was complete, another kind would be another application. */
  readonly kindFixed = input(false);

  private readonly words = inject(Words);
  protected readonly draft = computed(() => this.form()().value());
  protected readonly kinds = computed(() => kindChoices(this.words));
  protected readonly access = computed(() =>
    boothAccess.map((value) => ({ value, label: this.words.t(`booths.access.${value}`) })),
  );
  protected readonly sockets = computed(() =>
    powerConnectors.map((value) => ({
      value,
      socket: value,
      label: this.words.t(`booths.socket.${value}`),
      more: this.words.t('booths.form.carries', { watts: CONNECTOR_WATTS[value] }),
    })),
  );
}
