import { HttpClient } from '@angular/common/http';
import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { routes, type CheckRequest, type CheckResult } from '@dabei/contracts';
import { switchMap, timer } from 'rxjs';
import { pairKey } from './draft';

type Checked = CheckResult['results'][number];

/** Asks the server's policy while the family types; a quarter of a second after the last change. */
@Injectable()
export class BasketCheck {
  private readonly http = inject(HttpClient);
  private readonly request = signal<CheckRequest | null>(null, {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  private readonly answers = signal<ReadonlyMap<string, Checked>>(new Map());
  private readonly answered = signal<CheckRequest | null>(null);
  readonly results = this.answers.asReadonly();
  /** Whether the last question still waits for its answer. */
  readonly pending = computed(() => {
    const request = this.request();
    return request !== null && request.children.length > 0 && request !== this.answered();
  });

  constructor() {
    effect((onCleanup) => {
      const request = this.request();
      if (!request || request.children.length === 0) return;
      const asked = timer(250)
        .pipe(switchMap(() => this.http.post<CheckResult>(routes.check, request)))
        .subscribe({
          next: ({ results }) => this.take(request, results),
          // the form goes on without; the button asks the same rules again
          error: () => this.take(request, []),
        });
      // an answer to an older question must never arrive after the answer to the last one
      onCleanup(() => asked.unsubscribe());
    });
  }

  about(request: CheckRequest): void {
    this.request.set(request);
  }

  private take(request: CheckRequest, results: readonly Checked[]): void {
    this.answers.set(new Map(results.map((one) => [pairKey(one.eventId, one.childKey), one])));
    this.answered.set(request);
  }
}
