import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { deskRoutes, type NamedWish, type NamedWishes, type VaultView } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { AskNames, type Asked } from './ask-names';
import { CorrectBody } from './correct-body';
import { NameCards } from './name-cards';
import { ReadLog } from './read-log';
import { VaultPapers } from './vault-papers';

/** Where number and name meet: one wish at a time, with a reason, and everything is written down. */
@Component({
  selector: 'dabei-vault-page',
  imports: [AnswerState, AskNames, CorrectBody, Icon, NameCards, ReadLog, TPipe, VaultPapers],
  styles: `
    .asks {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      gap: 1rem;
    }
  `,
  templateUrl: './vault-page.html',
})
export class VaultPage {
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<VaultView>(() => deskRoutes.vault);
  protected readonly view = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly found = signal<readonly NamedWish[] | null>(null);
  /** The body of a hand-written number; null where there is none. */
  protected readonly handWrittenFor = signal<string | null>(null);
  protected readonly asking = attempt();
  /** Counts readings, so that the log shows the last one. */
  protected readonly readings = signal(0);

  constructor() {
    inject(PageHead).set(this.words.t('vault.title'));
  }

  protected day(date: string): string {
    return dayText(date, this.words.language());
  }

  protected async ask({ by, text, reason }: Asked): Promise<void> {
    this.found.set(null);
    this.handWrittenFor.set(null);
    await this.asking.run(async () => {
      const answer =
        by === 'number'
          ? await this.calls.post<NamedWishes>(deskRoutes.vaultByNumber, {
              number: Number(text),
              reason,
            })
          : await this.calls.post<NamedWishes>(deskRoutes.vaultByName, { name: text, reason });
      this.found.set(answer.found);
      this.handWrittenFor.set(answer.handWrittenFor);
    });
    this.read();
  }

  protected read(): void {
    this.readings.update((count) => count + 1);
    this.resource.reload();
  }
}
