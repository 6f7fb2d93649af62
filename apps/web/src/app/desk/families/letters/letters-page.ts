import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type LetterBatch, type LettersPage as Letters } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { purposeText } from '../family/purpose-text';

/** Letters that wait, printed as one batch; a batch can be printed again until it is marked as sent, and after. */
@Component({
  selector: 'dabei-letters-page',
  imports: [AnswerState, Icon, ProblemLine, RouterLink, TPipe],
  templateUrl: './letters-page.html',
})
export class LettersPage {
  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<Letters>(() => deskRoutes.deskLetters);
  protected readonly page = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly working = attempt();
  protected readonly due = computed(() =>
    (this.page()?.due ?? []).map((letter) => ({
      ...letter,
      what: purposeText(letter.purpose, this.words),
      moment: this.moment(letter.createdAt),
    })),
  );
  protected readonly printable = computed(() => this.due().filter(({ hasAddress }) => hasAddress));
  /** All of them, until somebody leaves one out. */
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(
    () => new Set(this.printable().map(({ id }) => id)),
  );
  protected readonly missing = computed(() => this.due().length - this.printable().length);
  protected readonly printed = computed(() => this.batches('printed'));
  protected readonly sent = computed(() => this.batches('sent'));

  constructor() {
    inject(PageHead).set(this.words.t('families.letters.title'));
  }

  protected choose(id: string, wanted: boolean): void {
    const next = new Set(this.chosen());
    if (wanted) next.add(id);
    else next.delete(id);
    this.chosen.set(next);
  }

  protected fileOf({ id }: { id: string }): string {
    return route(deskRoutes.deskLetterBatchFile, { id });
  }

  protected async print(): Promise<void> {
    // opened by the press itself: later a browser would take it for an advertisement
    const tab = this.document.defaultView?.open('', '_blank') ?? null;
    const letterIds = [...this.chosen()];
    const done = await this.working.run(async () => {
      const batch = await this.calls.post<LetterBatch>(deskRoutes.deskLetterBatches, { letterIds });
      if (tab) tab.location.href = this.fileOf(batch);
      this.toasts.say(this.words.t('families.letters.isPrinted', { count: batch.count }));
    });
    if (!done) tab?.close();
    this.resource.reload();
  }

  protected async mark(id: string, mark: 'sent' | 'back', said: string): Promise<void> {
    const address = route(deskRoutes.deskLetterBatchMark, { id });
    const done = await this.working.run(() => this.calls.post(address, { mark }));
    if (done) {
      const undo = mark === 'sent' ? () => void this.mark(id, 'back', 'isNotSent') : undefined;
      this.toasts.say(this.words.t(`families.letters.${said}`), undo);
    }
    this.resource.reload();
  }

  private batches(state: LetterBatch['state']) {
    const all = this.page()?.batches ?? [];
    return all
      .filter((batch) => batch.state === state)
      .map((batch) => ({ ...batch, moment: this.moment(batch.sentAt ?? batch.printedAt) }));
  }

  private moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }
}
