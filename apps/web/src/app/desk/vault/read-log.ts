import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { deskRoutes, type VaultLog, type VaultReading } from '@dabei/contracts';
import { listText, momentText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';

const pageSize = 50;
/** A list of all numbers tells nothing; how many there were does. */
const mostNumbers = 8;

/** Who looked, when and why. */
@Component({
  selector: 'dabei-read-log',
  imports: [AnswerState, TPipe],
  templateUrl: './read-log.html',
})
export class ReadLog {
  /** How many readings there were on this page: the log is asked for again. */
  readonly readings = input(0);

  private readonly words = inject(Words);
  protected readonly page = linkedSignal(() => (this.readings(), 1));
  protected readonly resource = httpResource<VaultLog>(() => ({
    url: deskRoutes.vaultLog,
    params: { page: this.page(), after: this.readings() },
  }));
  protected readonly log = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly isLast = computed(() => this.page() * pageSize >= (this.log()?.total ?? 0));

  protected at(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  protected numbers({ numbers }: VaultReading): string {
    return numbers.length > mostNumbers
      ? this.words.t('vault.log.all', { count: numbers.length })
      : listText(numbers.map(String), this.words.language());
  }
}
