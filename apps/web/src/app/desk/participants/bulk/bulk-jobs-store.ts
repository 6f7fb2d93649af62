import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { deskRoutes, type BulkJobView, type BulkJobs } from '@dabei/contracts';
import { ApiCalls } from '../../parts/api-calls';

const askAgainAfterMs = 1000;
/** The server may be starting anew: the work itself goes on. */
const afterTroubleMs = 4000;

const isOpen = ({ state }: BulkJobView): boolean => state === 'due' || state === 'running';

/** How far bulk actions are; asks again while one is running, also after the server was away. */
@Injectable()
export class BulkJobsStore {
  private readonly calls = inject(ApiCalls);
  private readonly known = signal<readonly BulkJobView[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private gone = false;

  readonly jobs = this.known.asReadonly();
  readonly running = computed(() => this.jobs().some(isOpen));
  /** Goes up whenever one of them has ended. */
  readonly finished = signal(0);
  readonly away = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.gone = true;
      clearTimeout(this.timer);
    });
    void this.load();
  }

  async load(): Promise<void> {
    clearTimeout(this.timer);
    const openBefore = this.jobs().filter(isOpen);
    try {
      const { jobs } = await this.calls.get<BulkJobs>(deskRoutes.deskBulk);
      if (this.gone) return;
      this.known.set(jobs);
      this.away.set(false);
      const stillOpen = (id: string): boolean => jobs.some((job) => job.id === id && isOpen(job));
      if (openBefore.some(({ id }) => !stillOpen(id))) this.finished.update((count) => count + 1);
      if (jobs.some(isOpen)) this.again(askAgainAfterMs);
    } catch {
      this.away.set(true);
      if (openBefore.length > 0) this.again(afterTroubleMs);
    }
  }

  private again(ms: number): void {
    if (!this.gone) this.timer = setTimeout(() => void this.load(), ms);
  }
}
