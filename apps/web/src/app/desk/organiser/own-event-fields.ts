import { Component, computed, inject, input, output } from '@angular/core';
import { swimLevels, topics, type Ask } from '@dabei/contracts';
import { TextField } from '../../shared/text-field';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { newEvent } from '../event/editor/editor-model';
import { SessionList } from '../event/editor/session-list';
import { AreaField } from '../parts/area-field';
import { NumberField } from '../parts/number-field';
import { PickField, type Pick } from '../parts/pick-field';
import { TickField } from '../parts/tick-field';
import type { OwnEventForm } from './own-event-form';

/** What an organiser can say about an event, and nothing the office decides. */
@Component({
  selector: 'dabei-own-event-fields',
  imports: [AreaField, NumberField, PickField, SessionList, TextField, TickField, TPipe],
  host: { class: 'stack' },
  templateUrl: './own-event-fields.html',
})
export class OwnEventFields {
  readonly form = input.required<OwnEventForm>();
  readonly organisations = input.required<readonly { id: string; name: string }[]>();
  readonly added = output();
  readonly removed = output<number>();
  private readonly words = inject(Words);

  protected readonly asks = Object.keys(newEvent.asks) as Ask[];
  protected readonly organisationPicks = computed(() =>
    this.organisations().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly topicPicks = this.picks(topics, 'public.topic');
  protected readonly registrationPicks = this.picks(
    ['with-us', 'with-organiser', 'open'],
    'organiser.registration',
  );
  protected readonly audiencePicks = this.picks(
    ['child-alone', 'child-with-adult', 'family'],
    'desk.audience',
  );
  protected readonly swimPicks = [
    { value: '', label: this.words.t('desk.editor.noSwimming') },
    ...swimLevels.map((value) => ({ value, label: this.words.t(`family.ask.level-${value}`) })),
  ];

  private picks(values: readonly string[], key: string): Pick[] {
    return values.map((value) => ({ value, label: this.words.t(`${key}.${value}`) }));
  }
}
