import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { form, FormField, max, maxLength, min } from '@angular/forms/signals';
import { deskRoutes, type MoneyAccount } from '@dabei/contracts';
import { ibanProblem } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { MoneyTabs } from '../money-tabs';

const unset: MoneyAccount = { name: '', iban: '', bic: '', payerYears: 10 };

/** Where families transfer to; it stands on every bill. */
@Component({
  selector: 'dabei-account-page',
  imports: [AnswerState, Field, FormField, MoneyTabs, ProblemLine, TPipe],
  templateUrl: './account-page.html',
})
export class AccountPage {
  private readonly calls = inject(ApiCalls);
  private readonly session = inject(StaffSession);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  /** The button was pressed; what is wrong is said from then on. */
  protected readonly tried = signal(false);
  protected readonly resource = httpResource<MoneyAccount>(() => deskRoutes.deskMoneyAccount);
  protected readonly known = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  private readonly draft = linkedSignal(() => ({ ...(this.known() ?? unset) }));
  protected readonly form = form(this.draft, (account) => {
    maxLength(account.name, 70);
    min(account.payerYears, 1);
    max(account.payerYears, 30);
  });
  protected readonly mayChange = computed(
    () => this.session.staff()?.permissions.includes('money:account') === true,
  );
  protected readonly shownIban = computed(() =>
    (this.known()?.iban ?? '').replace(/(.{4})(?=.)/g, '$1 '),
  );
  private readonly wrong = computed(() => {
    const { name, iban, bic } = this.draft();
    return {
      name: iban.trim() !== '' && name.trim() === '',
      iban: iban.trim() !== '' && ibanProblem(iban) !== null,
      bic: !/^([a-z]{6}[a-z0-9]{2}([a-z0-9]{3})?)?$/i.test(bic.trim()),
    };
  });

  constructor() {
    inject(PageHead).set(this.words.t('money.account.title'));
  }

  protected problem(of: 'name' | 'iban' | 'bic'): string | null {
    const word = of === 'name' ? 'nameMissing' : `${of}Wrong`;
    return this.tried() && this.wrong()[of] ? this.words.t(`money.account.${word}`) : null;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.form().invalid() || Object.values(this.wrong()).some(Boolean)) return;
    const done = await this.saving.run(() =>
      this.calls.put(deskRoutes.deskMoneyAccount, this.draft()),
    );
    if (!done) return;
    this.tried.set(false);
    this.toasts.say(this.words.t('money.account.saved'));
    this.resource.reload();
  }
}
