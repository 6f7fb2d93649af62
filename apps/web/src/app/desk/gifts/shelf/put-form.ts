import { Component, effect, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type GiftWish } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { GiftLine } from '../parts/gift-line';
import { LastPlace } from '../parts/last-place';

/** Onto the shelf, or from one place to another. */
@Component({
  selector: 'dabei-put-form',
  imports: [AskDialog, Field, GiftLine, TPipe],
  template: `
    <dabei-ask-dialog
      name="put"
      [open]="wish() !== null"
      [title]="'gifts.shelf.act' | t"
      [button]="'gifts.shelf.put' | t"
      [ready]="place().trim() !== ''"
      [attempt]="putting"
      (closed)="closed.emit()"
      (agreed)="put()"
    >
      @if (wish(); as one) {
        <dabei-gift-line [wish]="one" />
        <dabei-field for="put-place" [label]="'gifts.shelf.place' | t">
          <input
            #text
            id="put-place"
            maxlength="40"
            autocomplete="off"
            [value]="place()"
            (input)="place.set(text.value)"
          />
        </dabei-field>
      }
    </dabei-ask-dialog>
  `,
})
export class PutForm {
  readonly wish = input.required<GiftWish | null>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly lastPlace = inject(LastPlace);
  protected readonly putting = attempt();
  protected readonly place = signal('');

  constructor() {
    effect(() => {
      const wish = this.wish();
      this.place.set(wish?.place ?? this.lastPlace.place());
      this.putting.problem.set(null);
    });
  }

  protected async put(): Promise<void> {
    const wish = this.wish();
    if (wish === null) return;
    const place = this.place().trim();
    const { id: wishId, version, number } = wish;
    const done = await this.putting.run(() =>
      this.calls.post(deskRoutes.giftStore, { wishId, version, place }),
    );
    if (!done) return;
    this.lastPlace.keep(place);
    this.toasts.say(this.words.t('gifts.shelf.said', { number, place }));
    this.done.emit();
  }
}
