import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type RefundList, type StormView } from '@dabei/contracts';
import { formatReference } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { moneyText, townTime } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { keepAsking } from '../../draw/keep-asking';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { newKey } from '../../parts/new-key';
import { PickField } from '../../parts/pick-field';

/** Money that has to go back: the list for the treasurer, one by one on its bill, or all in one go. */
@Component({
  selector: 'dabei-storm-refunds',
  imports: [AnswerState, AskDialog, Field, PickField, RouterLink, TPipe],
  templateUrl: './storm-refunds.html',
})
export class StormRefunds {
  /** The market, as its bills know it. */
  readonly group = input.required<string>();
  readonly refunds = input.required<StormView['refunds']>();
  readonly booked = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private key = newKey();
  protected readonly acting = attempt();
  protected readonly asking = signal(false);
  protected readonly today = townTime(new Date()).date;
  protected readonly model = signal({ method: 'transfer', givenOn: this.today });
  protected readonly fields = form(this.model);
  private readonly openCents = computed(() => this.refunds().openCents);
  protected readonly resource = httpResource<RefundList>(() => {
    // the list grows while the job still takes back what was charged
    this.openCents();
    return route(deskRoutes.deskRefunds, { group: this.group() });
  });
  protected readonly list = lastAnswer(this.resource);
  protected readonly underWay = computed(() => this.list()?.run?.finished === false);
  /** What could not be booked; null: everything was. */
  protected readonly skipped = computed(() => {
    const skipped = this.list()?.run?.skipped ?? [];
    if (skipped.length === 0) return null;
    return skipped.map((skip) => ({ ...skip, referenceText: formatReference(skip.reference) }));
  });
  protected readonly rows = computed(() =>
    (this.list()?.rows ?? []).map((row) => ({
      ...row,
      referenceText: formatReference(row.reference),
      money: this.money(row.cents),
    })),
  );
  protected readonly sum = computed(() => ({
    count: this.list()?.total ?? this.refunds().open,
    money: this.money(this.list()?.cents ?? this.refunds().openCents),
    back: this.money(this.refunds().doneCents),
  }));
  protected readonly methods = (['transfer', 'cash'] as const).map((value) => ({
    value,
    label: this.words.t(`market-storm.refunds.method-${value}`),
  }));

  constructor() {
    keepAsking(this.underWay, () => {
      this.resource.reload();
      this.booked.emit();
    });
  }

  protected ask(): void {
    this.key = newKey();
    this.acting.problem.set(null);
    this.asking.set(true);
  }

  protected setDay(givenOn: string): void {
    this.model.update((before) => ({ ...before, givenOn }));
  }

  protected async book(): Promise<void> {
    const bills = this.rows().map(({ billId, cents }) => ({ billId, cents }));
    const done = await this.acting.run(async () => {
      const path = route(deskRoutes.deskRefunds, { group: this.group() });
      const order = { ...this.model(), pressKey: this.key, bills };
      this.resource.set(await this.calls.post<RefundList>(path, order));
      this.asking.set(false);
    });
    if (done) this.booked.emit();
    else this.resource.reload();
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
