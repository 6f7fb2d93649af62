import { Component, inject, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import type { EventForm } from './event-form';

/** The places of an event. On a published one a number changes only where its consequence is shown. */
@Component({
  selector: 'dabei-quota-list',
  imports: [Icon, NumberField, PickField, TextField, TPipe],
  template: `
    <section class="sheet stack" aria-labelledby="quotas-title">
      <h2 id="quotas-title">{{ 'desk.editor.quotas' | t }}</h2>
      @for (quota of quotas(); track $index; let index = $index) {
        <fieldset class="stack-small">
          <legend class="visually-hidden">
            {{ 'desk.editor.quota' | t: { number: index + 1 } }}
          </legend>
          <div class="fields-row">
            <dabei-text-field
              [id]="'quota-name-' + index"
              [label]="'desk.editor.quotaName' | t"
              [field]="quota.name"
            />
            <dabei-pick-field
              [id]="'quota-kind-' + index"
              [label]="'desk.editor.quotaKind' | t"
              [picks]="kinds"
              [field]="quota.kind"
            />
            @if (frozen() && quota.id().value()) {
              <p>
                <span class="field-label">{{ 'desk.editor.capacity' | t }}</span><br />
                {{ 'desk.editor.capacityElsewhere' | t: { capacity: quota.capacity().value() } }}
              </p>
            } @else {
              <dabei-number-field
                [id]="'quota-capacity-' + index"
                [label]="'desk.editor.capacity' | t"
                [field]="quota.capacity"
              />
            }
            @if (quota.kind().value() === 'reserved-reduced') {
              <dabei-text-field
                type="date"
                [id]="'quota-until-' + index"
                [label]="'desk.editor.reservedUntil' | t"
                [field]="quota.reservedUntil"
              />
            }
          </div>
          <p>
            <button
              type="button"
              class="button button-small button-quiet"
              (click)="removed.emit(index)"
            >
              {{ 'desk.editor.removeQuota' | t: { name: quota.name().value() } }}
            </button>
          </p>
        </fieldset>
      } @empty {
        <p class="soft">{{ 'desk.editor.noQuotas' | t }}</p>
      }
      <p>
        <button type="button" class="button button-small" (click)="added.emit()">
          <dabei-icon name="plus" [size]="18" />{{ 'desk.editor.addQuota' | t }}
        </button>
      </p>
    </section>
  `,
})
export class QuotaList {
  readonly quotas = input.required<EventForm['quotas']>();
  readonly frozen = input(false);
  readonly added = output();
  readonly removed = output<number>();
  private readonly words = inject(Words);

  protected readonly kinds = ['general', 'reserved-reduced', 'shared'].map((value) => ({
    value,
    label: this.words.t(`desk.quota.${value}`),
  }));
}
