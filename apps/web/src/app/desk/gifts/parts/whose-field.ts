import { Component, computed, inject, input, model } from '@angular/core';
import type { GiftPromise } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { Words } from '../../../shared/words';

/** Whose parcel it is: promises by their day, never by a name. undefined: nobody has said yet. */
@Component({
  selector: 'dabei-whose-field',
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      display: grid;
      gap: 0.4rem;
    }
  `,
  template: `
    <fieldset>
      <legend class="field-label">{{ label() }}</legend>
      @if (hint()) {
        <p class="small soft">{{ hint() }}</p>
      }
      @for (one of choices(); track one.pledgeId) {
        <label class="choice"
          ><input
            type="radio"
            name="whose-gift"
            [checked]="chosen() === one.pledgeId"
            (change)="chosen.set(one.pledgeId)"
          /><span>{{ one.text }}</span></label
        >
      }
    </fieldset>
  `,
})
export class WhoseField {
  readonly promises = input.required<readonly GiftPromise[]>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly nobody = input.required<string>();
  readonly chosen = model<string | null | undefined>();

  private readonly words = inject(Words);
  protected readonly choices = computed<{ pledgeId: string | null; text: string }[]>(() => [
    ...this.promises().map(({ pledgeId, promisedOn, holds }) => ({
      pledgeId,
      text: this.words.t(holds ? 'gifts.intake.whoseHolds' : 'gifts.intake.whoseOver', {
        day: dayText(promisedOn, this.words.language(), 'long'),
      }),
    })),
    { pledgeId: null, text: this.nobody() },
  ]);
}
