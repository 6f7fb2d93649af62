import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { swimLevels, topics } from '@dabei/contracts';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AreaField } from '../../parts/area-field';
import { NumberField } from '../../parts/number-field';
import { PickField, type Pick } from '../../parts/pick-field';
import { TickField } from '../../parts/tick-field';
import type { OfficeModel } from '../editor/editor-model';
import type { FieldsOf } from './fields-of';
import { asks, type SharedModel } from './shared-model';

/**
 * Everything an event says about itself, for the office and for its organiser. The office has fields of its own; an
 * organiser says its places as one number.
 */
@Component({
  selector: 'dabei-event-fields',
  imports: [AreaField, NumberField, PickField, TextField, TickField, TPipe],
  host: { class: 'stack' },
  templateUrl: './event-fields.html',
})
export class EventFields {
  readonly fields = input.required<FieldsOf<SharedModel>>();
  readonly organisations = input.required<readonly { id: string; name: string }[]>();
  readonly office = input<FieldsOf<OfficeModel>>();
  readonly places = input<FieldTree<number | null, string>>();
  private readonly words = inject(Words);

  protected readonly asks = asks;
  protected readonly organisationPicks = computed(() => {
    const known = this.organisations().map(({ id, name }) => ({ value: id, label: name }));
    if (!this.office()) return known;
    return [{ value: '', label: this.words.t('desk.editor.choose') }, ...known];
  });
  protected readonly topicPicks = this.picks(topics, 'public.topic');
  protected readonly registrationPicks = computed(() =>
    this.picks(
      ['with-us', 'with-organiser', 'open'],
      this.office() ? 'desk.registration' : 'organiser.registration',
    ),
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
