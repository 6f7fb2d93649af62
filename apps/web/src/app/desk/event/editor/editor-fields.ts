import { Component, computed, inject, input } from '@angular/core';
import { swimLevels, topics, type Ask } from '@dabei/contracts';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AreaField } from '../../parts/area-field';
import { NumberField } from '../../parts/number-field';
import { PickField, type Pick } from '../../parts/pick-field';
import { TickField } from '../../parts/tick-field';
import { newEvent } from './editor-model';
import type { EventForm } from './event-form';

/** Everything an event says about itself, apart from its dates, places and questions. */
@Component({
  selector: 'dabei-editor-fields',
  imports: [AreaField, NumberField, PickField, TextField, TickField, TPipe],
  templateUrl: './editor-fields.html',
})
export class EditorFields {
  readonly form = input.required<EventForm>();
  readonly organisations = input.required<readonly { id: string; name: string }[]>();
  private readonly words = inject(Words);

  protected readonly asks = Object.keys(newEvent.asks) as Ask[];
  protected readonly organisationPicks = computed(() => [
    { value: '', label: this.words.t('desk.editor.choose') },
    ...this.organisations().map(({ id, name }) => ({ value: id, label: name })),
  ]);
  protected readonly topicPicks = this.picks(topics, 'public.topic');
  protected readonly registrationPicks = this.picks(
    ['with-us', 'with-organiser', 'open'],
    'desk.registration',
  );
  protected readonly audiencePicks = this.picks(
    ['child-alone', 'child-with-adult', 'family'],
    'desk.audience',
  );
  protected readonly ageByPicks = this.picks(['first-day', 'birth-year'], 'desk.ageBy');
  protected readonly custodyPicks = this.picks(['one', 'both'], 'desk.custody');
  protected readonly swimPicks = [
    { value: '', label: this.words.t('desk.editor.noSwimming') },
    ...swimLevels.map((value) => ({ value, label: this.words.t(`family.ask.level-${value}`) })),
  ];

  private picks(values: readonly string[], key: string): Pick[] {
    return values.map((value) => ({ value, label: this.words.t(`${key}.${value}`) }));
  }
}
