import { Component, inject, input, signal } from '@angular/core';
import type { Participant } from '@dabei/contracts';
import { ProblemLine } from '../../parts/problem-line';
import { EventData } from '../event-data';
import { AnswersDialog } from './answers-dialog';
import { CancelDialog } from './cancel-dialog';
import { ParticipantActs } from './participant-acts';
import { ParticipantTable } from './participant-table';

/** A table of people with what can be done for each of them. */
@Component({
  selector: 'dabei-people-section',
  imports: [AnswersDialog, CancelDialog, ParticipantTable, ProblemLine],
  providers: [ParticipantActs],
  template: `
    <dabei-problem-line [text]="leaving() ? null : acts.acting.problem()" />
    <dabei-participant-table
      [people]="people()"
      [caption]="caption()"
      [inLine]="inLine()"
      [busy]="acts.acting.busy()"
      (marked)="acts.mark($event.person, $event.mark)"
      (paid)="acts.pay($event)"
      (leaving)="leaving.set($event)"
      (reinstate)="acts.reinstate($event)"
      (answers)="asked.set($event)"
    />
    <dabei-cancel-dialog
      [person]="leaving()"
      [waiting]="data.event()?.waiting ?? 0"
      [problem]="acts.acting.problem()"
      [busy]="acts.acting.busy()"
      (closed)="leaving.set(null)"
      (confirmed)="cancel($event)"
    />
    <dabei-answers-dialog [person]="asked()" (closed)="asked.set(null)" />
  `,
})
export class PeopleSection {
  readonly people = input.required<readonly Participant[]>();
  readonly caption = input.required<string>();
  readonly inLine = input(false);

  protected readonly data = inject(EventData);
  protected readonly acts = inject(ParticipantActs);
  protected readonly leaving = signal<Participant | null>(null);
  protected readonly asked = signal<Participant | null>(null);

  protected async cancel(reason: string): Promise<void> {
    const person = this.leaving();
    if (person && (await this.acts.cancel(person, reason))) this.leaving.set(null);
  }
}
