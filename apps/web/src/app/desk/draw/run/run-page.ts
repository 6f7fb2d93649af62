import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes, type DrawRunDetail } from '@dabei/contracts';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ProgrammeData } from '../../programme/programme-data';
import { DrawData } from '../draw-data';
import { keepAsking } from '../keep-asking';
import { changeText, isConfirmable, isRunning, placedText, runName } from '../parts/run-words';
import { RunMarks } from '../parts/run-marks';
import { RunProgress } from '../parts/run-progress';
import { ChildSearch } from './child-search';
import { ConfirmDialog } from './confirm-dialog';
import { EmptyHands } from './empty-hands';
import { HandDialog, type HandAsked } from './hand-dialog';
import { RunCharts } from './run-charts';
import { RunEvents } from './run-events';
import { RunGoals } from './run-goals';
import { RunNumbers } from './run-numbers';

/** Everything about one run; nobody outside the office sees any of it before it is confirmed. */
@Component({
  selector: 'dabei-run-page',
  imports: [
    AnswerState,
    ChildSearch,
    ConfirmDialog,
    EmptyHands,
    HandDialog,
    RouterLink,
    RunCharts,
    RunEvents,
    RunGoals,
    RunMarks,
    RunNumbers,
    RunProgress,
    TPipe,
  ],
  templateUrl: './run-page.html',
})
export class RunPage {
  /** From the address. */
  readonly runId = input.required<string>();
  readonly aktion = input<string>();

  protected readonly data = inject(DrawData);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly programme = inject(ProgrammeData);

  protected readonly resource = httpResource<DrawRunDetail>(() =>
    route(deskRoutes.deskDrawRun, { runId: this.runId() }),
  );
  protected readonly run = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly name = computed(() => {
    const run = this.run();
    return run ? runName(run, this.words.voice()) : this.words.t('draw.run.title');
  });
  protected readonly placed = computed(() => {
    const run = this.run();
    return run ? placedText(run, this.words.voice()) : '';
  });
  protected readonly running = computed(() => {
    const run = this.run();
    return run !== undefined && isRunning(run);
  });
  protected readonly confirmed = computed(
    () => this.data.view()?.confirmed?.runId === this.runId(),
  );
  protected readonly fixed = computed(() => (this.data.view()?.confirmed ?? null) !== null);
  protected readonly confirmable = computed(() => {
    const run = this.run();
    return run !== undefined && !this.fixed() && isConfirmable(run);
  });
  protected readonly campaign = computed(() => this.data.view()?.campaign.slug ?? '');
  protected readonly changes = computed(() =>
    (this.run()?.changes ?? []).map((change) =>
      changeText(change, this.titleOf, this.words.voice()),
    ),
  );
  protected readonly asked = signal<HandAsked | null>(null);
  protected readonly confirming = signal(false);
  protected readonly titleOf = (id: string): string =>
    this.run()?.events.find(({ eventId }) => eventId === id)?.title ??
    this.programme.programme()?.events.find((event) => event.id === id)?.title ??
    this.words.t('draw.change.gone');

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      this.data.show(this.aktion());
    });
    effect(() => {
      head.set(this.name());
    });
    keepAsking(this.running, () => this.resource.reload());
  }

  /** Why this result cannot be confirmed. */
  protected whyNot({ changes, final, outdated }: DrawRunDetail): string {
    if (changes.length > 0) return 'draw.run.onlyWhatIf';
    if (!final) return 'draw.run.onlyRehearsal';
    return outdated ? 'draw.run.again' : 'draw.run.newer';
  }

  protected decide(ask: HandAsked): void {
    this.asked.set(ask);
  }

  protected decided(): void {
    this.asked.set(null);
    this.resource.reload();
    this.data.reload();
  }

  protected drawn(): void {
    this.confirming.set(false);
    this.data.reload();
    void this.router.navigate(['/desk/verlosung'], { queryParams: { aktion: this.campaign() } });
  }
}
