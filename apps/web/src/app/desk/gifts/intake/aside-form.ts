import { Component, computed, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type GiftPromise, type GiftWish } from '@dabei/contracts';
import { giftProblems, isWithoutWish, type GiftProblem } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { WhoseField } from '../parts/whose-field';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';

/** What is wrong with a parcel, and what that means for its wish. */
@Component({
  selector: 'dabei-aside-form',
  imports: [Field, ProblemLine, TPipe, WhoseField],
  styles: `
    fieldset {
      border: 0;
      margin: 0;
      padding: 0;
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
      gap: 0.4rem;
    }
  `,
  template: `
    <form class="stack" (submit)="save($event)">
      <fieldset>
        <legend class="field-label">{{ 'gifts.intake.what' | t }}</legend>
        @for (one of problems(); track one) {
          <label class="choice"
            ><input
              type="radio"
              name="gift-problem"
              [checked]="problem() === one"
              (change)="chosen.set(one)"
            /><span>{{ 'gifts.problem.' + one | t }}</span></label
          >
        }
      </fieldset>
      <p class="soft" role="status">
        {{ (problem() ? 'gifts.then.' + problem() : 'gifts.intake.sayWhat') | t }}
      </p>
      @if (asksWhom()) {
        <dabei-whose-field
          [promises]="promises()"
          [label]="'gifts.intake.thankWhom' | t"
          [nobody]="'gifts.intake.thankNobody' | t"
          [(chosen)]="whom"
        />
      }
      <dabei-field for="aside-place" [label]="'gifts.intake.asidePlace' | t">
        <input
          #where
          id="aside-place"
          maxlength="40"
          autocomplete="off"
          [value]="place()"
          (input)="place.set(where.value)"
        />
      </dabei-field>
      <dabei-field for="aside-note" [label]="'gifts.intake.note' | t">
        <input
          #text
          id="aside-note"
          maxlength="200"
          autocomplete="off"
          [value]="note()"
          (input)="note.set(text.value)"
        />
      </dabei-field>
      <dabei-problem-line [text]="saving.problem()" />
      <div class="row">
        <button
          type="submit"
          class="button button-primary"
          [disabled]="saving.busy() || problem() === null"
        >
          {{ 'gifts.intake.putAside' | t }}
        </button>
        <button type="button" class="button button-quiet" (click)="closed.emit()">
          {{ 'desk.cancel' | t }}
        </button>
      </div>
    </form>
  `,
})
export class AsideForm {
  /** null: no number can be read. */
  readonly wish = input.required<GiftWish | null>();
  /** Proposed first. */
  readonly first = input<GiftProblem | null>(null);
  /** Who promised this number, to be thanked for a second gift. */
  readonly promises = input<readonly GiftPromise[]>([]);
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly aktion = chosenCampaign();
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly chosen = signal<GiftProblem | null>(null);
  protected readonly whom = signal<string | null | undefined>(undefined);
  protected readonly asksWhom = computed(
    () => this.problem() === 'second-gift' && this.promises().some(({ holds }) => !holds),
  );
  protected readonly place = signal('');
  protected readonly note = signal('');
  protected readonly problems = computed(() =>
    giftProblems.filter((one) => isWithoutWish(one) === (this.wish() === null)),
  );
  /** A gift somebody waits for is put aside for a reason that was said, never for the first one listed. */
  protected readonly problem = computed<GiftProblem | null>(() => {
    const chosen = this.chosen() ?? this.first();
    if (chosen !== null && this.problems().includes(chosen)) return chosen;
    return this.wish() === null ? (this.problems()[0] ?? null) : null;
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.saving.run(() =>
      this.calls.post(deskRoutes.giftAside, {
        campaign: this.aktion(),
        wishId: this.wish()?.id ?? null,
        problem: this.problem(),
        note: this.note().trim(),
        place: this.place().trim() || null,
        pledgeId: this.asksWhom() ? (this.whom() ?? null) : null,
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('gifts.intake.saidAside'));
    this.done.emit();
  }
}
