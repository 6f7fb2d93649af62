import { Component, inject, input, signal } from '@angular/core';
import type { DayIncidents } from '@dabei/contracts';
import { hourText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../../desk/parts/attempt';
import { ProblemLine } from '../../desk/parts/problem-line';
import { DayClient } from '../day-client';

/** The notes of a day, for the office; reading them leaves a line. */
@Component({
  selector: 'dabei-notes-list',
  imports: [ProblemLine, TPipe],
  template: `
    <div class="stack-small">
      <p>
        <button type="button" class="button" [disabled]="reading.busy()" (click)="read()">
          {{ 'day.note.list' | t }}
        </button>
      </p>
      <dabei-problem-line [text]="reading.problem()" />
      @if (notes(); as all) {
        <h2>{{ 'day.note.listTitle' | t }}</h2>
        @for (one of all; track one.id) {
          <p class="sheet">
            <strong
              >{{ hour(one.at) }}
              @if (one.childName) {
                · {{ one.childName }}
              }</strong
            ><br />{{ one.text }}
          </p>
        } @empty {
          <p>{{ 'day.note.none' | t }}</p>
        }
      }
    </div>
  `,
})
export class NotesList {
  readonly eventId = input.required<string>();
  readonly day = input.required<string>();

  private readonly client = inject(DayClient);
  private readonly words = inject(Words);
  protected readonly reading = attempt();
  protected readonly notes = signal<DayIncidents['incidents'] | null>(null);

  protected hour(at: string): string {
    return hourText(at, this.words.voice());
  }

  protected async read(): Promise<void> {
    await this.reading.run(async () => {
      this.notes.set((await this.client.incidents(this.eventId(), this.day())).incidents);
    });
  }
}
