import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type FiguresView } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { StaffSession } from '../access/staff-session';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';

/** The numbers for everybody: fixed once, after the campaign. */
@Component({
  selector: 'dabei-report-panel',
  imports: [ProblemLine, TPipe],
  template: `
    <section class="sheet stack-small no-print" aria-labelledby="figures-report">
      <h2 id="figures-report">{{ 'figures.report.title' | t }}</h2>
      @if (madeAt()) {
        <p>
          {{ 'figures.report.made' | t: { moment: moment() } }}
          <a [href]="address()">{{ 'figures.report.open' | t }}</a>
        </p>
      } @else {
        <p>{{ 'figures.report.lead' | t }}</p>
        @if (may()) {
          @if (asked()) {
            <p>
              <strong>{{ 'figures.report.consequence' | t }}</strong>
            </p>
            <p class="row">
              <button
                type="button"
                class="button button-primary"
                [disabled]="publishing.busy()"
                (click)="publish()"
              >
                {{ 'figures.report.confirm' | t }}
              </button>
              <button type="button" class="button" (click)="asked.set(false)">
                {{ 'desk.cancel' | t }}
              </button>
            </p>
          } @else {
            <p>
              <button type="button" class="button" (click)="asked.set(true)">
                {{ 'figures.report.publish' | t }}
              </button>
            </p>
          }
        }
      }
      <dabei-problem-line [text]="publishing.problem()" />
    </section>
  `,
})
export class ReportPanel {
  readonly campaign = input.required<FiguresView['campaign']>();
  readonly madeAt = input.required<string | null>();
  readonly published = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly session = inject(StaffSession);
  protected readonly publishing = attempt();
  protected readonly asked = signal(false);
  protected readonly may = computed(
    () => this.session.staff()?.permissions.includes('desk:campaign') === true,
  );
  protected readonly moment = computed(() => momentText(this.madeAt() ?? '', this.words.voice()));
  protected readonly address = computed(
    () => `/${this.words.language()}/bericht/${this.campaign().slug}`,
  );

  protected async publish(): Promise<void> {
    const { slug } = this.campaign();
    const done = await this.publishing.run(() =>
      this.calls.post(route(deskRoutes.publishReport, { campaign: slug })),
    );
    if (!done) return;
    this.asked.set(false);
    this.published.emit();
  }
}
