import { Component, computed, inject, input, signal } from '@angular/core';
import type { Participant } from '@dabei/contracts';
import { Words } from '../../../shared/words';
import { ProblemLine } from '../../parts/problem-line';
import { tableOf } from '../../parts/table-columns';
import { TableExport } from '../../parts/table-export';
import { EventData } from '../event-data';
import { AnswersDialog } from './answers-dialog';
import { ByHandDialog } from './by-hand-dialog';
import { CancelDialog } from './cancel-dialog';
import { MoveDialog } from './move-dialog';
import { ParticipantActs } from './participant-acts';
import { ParticipantTable } from './participant-table';
import { peopleColumns } from './people-columns';

/** A table of people with what can be done for each of them. */
@Component({
  selector: 'dabei-people-section',
  imports: [
    AnswersDialog,
    ByHandDialog,
    CancelDialog,
    MoveDialog,
    ParticipantTable,
    ProblemLine,
    TableExport,
  ],
  styles: `
    .tools {
      justify-content: flex-end;
      margin-block-end: 0.5rem;
    }
  `,
  providers: [ParticipantActs],
  template: `
    <dabei-problem-line [text]="leaving() ? null : acts.acting.problem()" />
    <div class="row tools"><dabei-table-export [table]="file()" /></div>
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
      (moving)="moving.set($event)"
      (byHand)="served.set($event)"
    />
    <dabei-cancel-dialog
      [person]="leaving()"
      [waiting]="data.event()?.waiting ?? 0"
      [attempt]="acts.acting"
      (closed)="leaving.set(null)"
      (confirmed)="cancel($event)"
    />
    <dabei-answers-dialog [person]="asked()" (closed)="asked.set(null)" />
    <dabei-move-dialog [person]="moving()" (closed)="moving.set(null)" />
    <dabei-by-hand-dialog [person]="served()" (closed)="served.set(null)" />
  `,
})
export class PeopleSection {
  readonly people = input.required<readonly Participant[]>();
  readonly caption = input.required<string>();
  readonly inLine = input(false);

  private readonly words = inject(Words);
  protected readonly data = inject(EventData);
  protected readonly acts = inject(ParticipantActs);
  protected readonly leaving = signal<Participant | null>(null);
  protected readonly asked = signal<Participant | null>(null);
  protected readonly moving = signal<Participant | null>(null);
  protected readonly served = signal<Participant | null>(null);

  protected readonly file = computed(() =>
    tableOf(
      {
        table: this.inLine() ? 'waiting' : 'participants',
        title: `${this.data.event()?.title ?? ''}: ${this.caption()}`,
      },
      peopleColumns(this.words, this.inLine()),
      this.people(),
    ),
  );

  protected async cancel(reason: string): Promise<void> {
    const person = this.leaving();
    if (person && (await this.acts.cancel(person, reason))) this.leaving.set(null);
  }
}
