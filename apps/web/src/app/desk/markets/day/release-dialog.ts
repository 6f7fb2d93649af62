import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output } from '@angular/core';
import { route, deskRoutes, type ReleaseDone, type ReleasePreview } from '@dabei/contracts';
import { moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';

/** Which pitches become free and what that means for the money, before it is done. */
@Component({
  selector: 'dabei-release-dialog',
  imports: [AnswerState, AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="release"
      [open]="true"
      [danger]="true"
      [title]="'market-day.release.title' | t"
      [button]="'market-day.release.button' | t"
      [ready]="ready()"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="release()"
    >
      <dabei-answer-state
        [loading]="looking.isLoading()"
        [error]="looking.error()"
        (again)="looking.reload()"
      />
      <div role="status" class="stack-small">
        @for (text of lines(); track text) {
          <p>{{ text }}</p>
        }
      </div>
    </dabei-ask-dialog>
  `,
})
export class ReleaseDialog {
  readonly slug = input.required<string>();
  /** null: all who are missing. */
  readonly bookingIds = input.required<readonly string[] | null>();
  readonly closed = output();
  readonly done = output<ReleaseDone>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly looking = httpResource<ReleasePreview>(() => ({
    url: route(deskRoutes.deskMarketReleasePreview, { slug: this.slug() }),
    method: 'POST',
    body: { bookingIds: this.bookingIds() },
  }));
  private readonly preview = computed(() =>
    this.looking.hasValue() ? this.looking.value() : null,
  );
  protected readonly ready = computed(() => (this.preview()?.bookings ?? 0) > 0);
  protected readonly lines = computed(() => {
    const it = this.preview();
    if (it === null) return [];
    if (it.bookings === 0) return [this.words.t('market-day.release.nobody')];
    const money = (cents: number): string => moneyText(cents, this.words.language());
    return [
      this.words.t('market-day.release.frees', {
        count: it.numbers.length,
        numbers: it.numbers.join(', '),
      }),
      ...(it.feeStaysCents > 0
        ? [this.words.t('market-day.release.stays', { amount: money(it.feeStaysCents) })]
        : []),
      ...(it.creditCents > 0
        ? [this.words.t('market-day.release.credit', { amount: money(it.creditCents) })]
        : []),
      this.words.t('market-day.release.back'),
    ];
  });

  protected async release(): Promise<void> {
    const path = route(deskRoutes.deskMarketRelease, { slug: this.slug() });
    await this.acting.run(async () => {
      const done = await this.calls.post<ReleaseDone>(path, { bookingIds: this.bookingIds() });
      this.done.emit(done);
    });
  }
}
