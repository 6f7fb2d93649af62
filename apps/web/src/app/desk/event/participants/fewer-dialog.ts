import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type Participant } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { EventData } from '../event-data';

/** A family that waits with more people than seats are free comes with fewer, as agreed on the phone. */
@Component({
  selector: 'dabei-fewer-dialog',
  imports: [AskDialog, Field, TPipe],
  template: `
    <dabei-ask-dialog
      name="fewer"
      [open]="person() !== null"
      [title]="'participants.line.fewerTitle' | t: { child: person()?.firstName ?? '' }"
      [button]="'participants.line.fewerNow' | t"
      [ready]="complete()"
      [attempt]="agreeing"
      (closed)="close()"
      (agreed)="agree()"
    >
      @if (person(); as who) {
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
      }
    </dabei-ask-dialog>
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

  protected async agree(): Promise<void> {
    const person = this.person();
    if (!person || !this.complete()) return;
    const body = { seats: this.seats(), reason: this.reason().trim() };
    const url = route(deskRoutes.deskFewerSeats, { id: person.registrationId });
    const done = await this.agreeing.run(() => this.calls.post(url, body));
    this.data.reload();
    if (!done) return;
    const names = { child: person.firstName, seats: body.seats };
    this.toasts.say(this.words.t('participants.line.fewerSaid', names));
    this.close();
  }
}
