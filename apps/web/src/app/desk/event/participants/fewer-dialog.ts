import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { route, routes, type Participant } from '@dabei/contracts';
import { DialogPanel, Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { EventData } from '../event-data';

/** A family that waits with more people than seats are free comes with fewer, as agreed on the phone. */
@Component({
  selector: 'dabei-fewer-dialog',
  imports: [DialogPanel, Field, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="fewer-title" [open]="person() !== null" (closed)="close()">
      @if (person(); as who) {
        <form class="stack" novalidate (submit)="agree($event)">
          <h2 id="fewer-title">
            {{ 'participants.line.fewerTitle' | t: { child: who.firstName } }}
          </h2>
          <p>
            {{
              'participants.line.fewerThen'
                | t: { child: who.firstName, seats: who.seats, free: free() }
            }}
          </p>
          <dabei-field for="fewer-seats" [label]="'participants.line.fewerSeats' | t">
            <input
              #count
              id="fewer-seats"
              type="number"
              inputmode="numeric"
              min="1"
              [max]="most()"
              [value]="seats()"
              (input)="seats.set(count.valueAsNumber)"
            />
          </dabei-field>
          <dabei-field for="fewer-reason" [label]="'participants.reason' | t">
            <input
              #field
              id="fewer-reason"
              maxlength="300"
              autocomplete="off"
              [value]="reason()"
              (input)="reason.set(field.value)"
            />
          </dabei-field>
          <dabei-problem-line [text]="agreeing.problem()" />
          <div class="row">
            <button
              type="submit"
              class="button button-primary"
              [disabled]="agreeing.busy() || !complete()"
            >
              {{ 'participants.line.fewerNow' | t }}
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
export class FewerDialog {
  readonly person = input.required<Participant | null>();
  readonly free = input.required<number>();
  readonly closed = output();

  private readonly calls = inject(ApiCalls);
  private readonly data = inject(EventData);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly seats = signal(1);
  protected readonly reason = signal('');
  protected readonly agreeing = attempt();
  protected readonly most = computed(() => (this.person()?.seats ?? 2) - 1);
  protected readonly complete = computed(
    () =>
      Number.isInteger(this.seats()) &&
      this.seats() >= 1 &&
      this.seats() <= this.most() &&
      this.reason().trim().length >= 3,
  );

  constructor() {
    effect(() => {
      if (this.person() !== null) this.seats.set(Math.max(1, Math.min(this.free(), this.most())));
    });
  }

  protected close(): void {
    this.reason.set('');
    this.agreeing.problem.set(null);
    this.closed.emit();
  }

  protected async agree(event: Event): Promise<void> {
    event.preventDefault();
    const person = this.person();
    if (!person || !this.complete()) return;
    const body = { seats: this.seats(), reason: this.reason().trim() };
    const url = route(routes.deskFewerSeats, { id: person.registrationId });
    const done = await this.agreeing.run(() => this.calls.post(url, body));
    this.data.reload();
    if (!done) return;
    const names = { child: person.firstName, seats: body.seats };
    this.toasts.say(this.words.t('participants.line.fewerSaid', names));
    this.close();
  }
}
