import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type Participant } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { EventData } from '../event-data';
import { partsOf } from './participant-words';

/** Serving somebody out of turn: an offer, or the place itself when that was agreed on the phone. */
@Component({
  selector: 'dabei-by-hand-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="by-hand-title" [open]="person() !== null" (closed)="close()">
      @if (person(); as who) {
        <form class="stack" novalidate (submit)="give($event)">
          <h2 id="by-hand-title">
            {{ 'participants.byHand.title' | t: { child: who.firstName } }}
          </h2>
          @if (passedOver() > 0) {
            <p class="strong">
              {{ 'participants.byHand.ahead' | t: { ahead: passedOver() } }}
            </p>
          }
          <fieldset>
            <legend>{{ 'participants.byHand.how' | t }}</legend>
            <div class="choices">
              @for (way of ways; track way) {
                <label class="choice">
                  <input
                    type="radio"
                    name="by-hand"
                    [value]="way"
                    [checked]="how() === way"
                    (change)="how.set(way)"
                  />
                  <span>{{ 'participants.byHand.' + way | t }}</span>
                </label>
              }
            </div>
          </fieldset>
          @if (how() === 'place') {
            <label class="choice">
              <input
                #anyway
                type="checkbox"
                [checked]="override()"
                (change)="override.set(anyway.checked)"
              />
              <span>{{ 'participants.byHand.override' | t }}</span>
            </label>
          }
          <p class="small soft">{{ 'participants.byHand.rank' | t }}</p>
          <div class="field">
            <label class="field-label" for="by-hand-reason">{{ 'participants.reason' | t }}</label>
            <input
              #field
              id="by-hand-reason"
              maxlength="300"
              autocomplete="off"
              [value]="reason()"
              (input)="reason.set(field.value)"
            />
          </div>
          <dabei-problem-line [text]="giving.problem()" />
          <div class="row">
            <button
              type="submit"
              class="button button-primary"
              [disabled]="giving.busy() || reason().trim().length < 3"
            >
              {{ 'participants.byHand.now-' + how() | t }}
            </button>
            <button type="button" class="button button-quiet" (click)="close()">
              {{ 'desk.cancel' | t }}
            </button>
          </div>
        </form>
      }
    </dabei-dialog>
  `,
})
export class ByHandDialog {
  readonly person = input.required<Participant | null>();
  readonly closed = output();

  private readonly calls = inject(ApiCalls);
  private readonly data = inject(EventData);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly ways = ['offer', 'place'] as const;
  protected readonly how = signal<(typeof this.ways)[number]>('offer');
  protected readonly reason = signal('');
  protected readonly override = signal(false);
  protected readonly giving = attempt();

  /** Who waits longer and has no offer yet. */
  protected readonly passedOver = computed(() => {
    const own = this.person()?.ahead ?? 0;
    const line = partsOf(this.data.people() ?? []).waiting;
    return line.filter(({ ahead, offerChannel }) => offerChannel === null && (ahead ?? 0) < own)
      .length;
  });

  protected close(): void {
    this.reason.set('');
    this.how.set('offer');
    this.override.set(false);
    this.giving.problem.set(null);
    this.closed.emit();
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const person = this.person();
    const reason = this.reason().trim();
    if (!person || reason.length < 3) return;
    const params = { id: person.registrationId };
    const how = this.how();
    const done = await this.giving.run(() =>
      how === 'offer'
        ? this.calls.post(route(deskRoutes.deskOfferByHand, params), { reason })
        : this.calls.post(route(deskRoutes.deskPlaceByHand, params), {
            reason,
            override: this.override(),
          }),
    );
    this.data.reload();
    if (!done) return;
    const child = person.firstName;
    this.toasts.say(this.words.t(`participants.byHand.said-${how}`, { child }));
    this.close();
  }
}
