import { Component, inject } from '@angular/core';
import { route, deskRoutes, type BulkJobView } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { BulkJobsStore } from './bulk-jobs-store';
import { skippedSentences } from './bulk-words';

/** Bulk actions that run, and the last ones that ended. The work goes on without this page. */
@Component({
  selector: 'dabei-bulk-job-list',
  imports: [Icon, ProblemLine, TPipe],
  styles: `
    progress {
      inline-size: 100%;
      block-size: 0.9rem;
      appearance: none;
      border: 0;
      border-radius: var(--round-full);
      background: var(--quiet-paper);
      box-shadow: inset 0 0 0 1px var(--line);
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--quiet-paper);
    }
    progress::-webkit-progress-value {
      background: #2f8f57;
    }
    progress::-moz-progress-bar {
      background: #2f8f57;
    }
    li p {
      margin: 0;
    }
  `,
  template: `
    @if (store.jobs().length > 0) {
      <section class="stack-small" aria-labelledby="bulk-title">
        <h2 id="bulk-title">{{ 'participants.jobs.title' | t }}</h2>
        <dabei-problem-line [text]="stopping.problem()" />
        @if (store.away() && store.running()) {
          <p class="notice notice-waiting">
            <dabei-icon name="wait" /><span>{{ 'participants.jobs.away' | t }}</span>
          </p>
        }
        <ul class="plain-list stack-small">
          @for (job of store.jobs(); track job.id) {
            <li class="sheet stack-small">
              <div class="desk-head">
                <p class="strong">{{ 'participants.bulk.kind-' + job.kind | t }}</p>
                <p class="small soft">{{ moment(job.createdAt) }}</p>
              </div>
              @if (job.state === 'due' || job.state === 'running') {
                <progress
                  [attr.aria-label]="'participants.bulk.kind-' + job.kind | t"
                  [value]="gone(job)"
                  [max]="job.total"
                ></progress>
              }
              <p class="small" [attr.role]="$first ? 'status' : null">
                {{
                  'participants.jobs.' + job.state
                    | t: { done: job.done, gone: gone(job), total: job.total }
                }}
                @if (job.failed > 0) {
                  <strong>{{ 'participants.jobs.failed' | t: { failed: job.failed } }}</strong>
                }
              </p>
              @if (job.skipped.length > 0) {
                <details>
                  <summary class="small">{{ 'participants.jobs.skipped' | t }}</summary>
                  <ul class="small">
                    @for (sentence of skipped(job); track sentence) {
                      <li>{{ sentence }}</li>
                    }
                  </ul>
                </details>
              }
              <p class="small soft">{{ 'participants.jobs.reason' | t: { reason: job.reason } }}</p>
              @if (job.state === 'due' || job.state === 'running') {
                <p>
                  <button
                    type="button"
                    class="button button-small button-danger"
                    [disabled]="stopping.busy()"
                    (click)="stop(job)"
                  >
                    {{ 'participants.jobs.stop' | t }}
                  </button>
                </p>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class BulkJobList {
  protected readonly store = inject(BulkJobsStore);
  private readonly words = inject(Words);
  private readonly calls = inject(ApiCalls);
  protected readonly stopping = attempt();

  protected gone({ done, failed, skipped }: BulkJobView): number {
    return done + failed + skipped.reduce((sum, { count }) => sum + count, 0);
  }

  protected skipped({ skipped }: BulkJobView): string[] {
    return skippedSentences(skipped, this.words.voice());
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  protected async stop({ id }: BulkJobView): Promise<void> {
    await this.stopping.run(() => this.calls.post(route(deskRoutes.deskBulkStop, { id })));
    await this.store.load();
  }
}
