import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DrawRunRow } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ProgrammeData } from '../../programme/programme-data';
import { RunMarks } from './run-marks';
import { RunProgress } from './run-progress';
import { changeText, isRunning, placedText, runName } from './run-words';

/** One run in a list: what it is, what it would mean, or how far it is. */
@Component({
  selector: 'dabei-run-card',
  imports: [RouterLink, RunMarks, RunProgress, TPipe],
  template: `
    <article class="sheet stack-small" [attr.aria-labelledby]="'run-' + run().id">
      <div class="desk-head">
        <h3 [id]="'run-' + run().id">
          @if (run().state === 'done') {
            <a
              [routerLink]="['/desk/verlosung/lauf', run().id]"
              [queryParams]="{ aktion: campaign() }"
              >{{ name() }}</a
            >
          } @else {
            {{ name() }}
          }
        </h3>
        <dabei-run-marks [run]="run()" [confirmed]="confirmed()" [fixed]="fixed()" />
      </div>
      @if (changes().length > 0) {
        <ul>
          @for (change of changes(); track $index) {
            <li>{{ change }}</li>
          }
        </ul>
      }
      @if (running()) {
        <dabei-run-progress [run]="run()" />
        <div class="row">
          <button
            type="button"
            class="button button-small"
            [disabled]="busy()"
            (click)="stopped.emit()"
          >
            {{ 'draw.run.stop' | t }}
          </button>
        </div>
      } @else if (run().state === 'failed') {
        <p>{{ 'draw.run.problem-' + problem() | t }}</p>
      } @else if (counts(); as counted) {
        <p class="strong">{{ placed() }}</p>
        <p class="soft">{{ 'draw.words.rest' | t: counted }}</p>
      }
    </article>
  `,
})
export class RunCard {
  readonly run = input.required<DrawRunRow>();
  readonly campaign = input.required<string>();
  readonly confirmed = input(false);
  readonly fixed = input(false);
  readonly busy = input(false);
  readonly stopped = output();

  private readonly words = inject(Words);
  private readonly programme = inject(ProgrammeData);
  protected readonly running = computed(() => isRunning(this.run()));
  protected readonly name = computed(() => runName(this.run(), this.words.voice()));
  protected readonly placed = computed(() => placedText(this.run(), this.words.voice()));
  protected readonly counts = computed(() => {
    const { summary } = this.run();
    if (summary === null) return null;
    const { byRank: _, ...counts } = summary;
    return counts;
  });
  protected readonly problem = computed(() =>
    this.run().problem === 'hands-contradict' ? 'hands-contradict' : 'solver-failed',
  );
  protected readonly changes = computed(() =>
    this.run().changes.map((change) =>
      changeText(
        change,
        (id) =>
          this.programme.programme()?.events.find((event) => event.id === id)?.title ??
          this.words.t('draw.change.gone'),
        this.words.voice(),
      ),
    ),
  );
}
