import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { route, deskRoutes, type GiftPot, type PotDonated } from '@dabei/contracts';
import { dayText, moneyText } from '@dabei/words';
import { Field } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { centsOf } from '../../parts/euros';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { GiftsTabs } from '../gifts-tabs';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';
import { ofCampaign } from '../../tree/parts/of-campaign';
import { ReasonField } from '../../parts/reason-field';

/** The pot: what came in, what went out, and the receipts. */
@Component({
  selector: 'dabei-pot-page',
  imports: [AnswerState, AskDialog, Field, GiftsTabs, ProblemLine, TPipe, ReasonField],
  templateUrl: './pot-page.html',
})
export class PotPage {
  private readonly calls = inject(ApiCalls);
  private readonly aktion = chosenCampaign();
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly giving = attempt();
  protected readonly mending = attempt();
  protected readonly correcting = signal(false);
  protected readonly amount = signal('');
  protected readonly name = signal('');
  protected readonly address = signal('');
  protected readonly change = signal('');
  protected readonly reason = signal('');
  /** The button was pressed; what is missing is said from then on. */
  private readonly tried = signal(false);
  protected readonly resource = httpResource<GiftPot>(() =>
    ofCampaign(deskRoutes.deskPot, this.aktion()),
  );
  protected readonly pot = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly balance = computed(() => this.money(this.pot()?.balanceCents ?? 0));
  protected readonly rows = computed(() =>
    (this.pot()?.entries ?? []).map((entry) => ({
      ...entry,
      day: dayText(entry.onDay, this.words.language(), 'short'),
      amount: this.money(entry.cents),
      receipt:
        entry.receiptNumber === null ? null : route(deskRoutes.deskPotReceipt, { id: entry.id }),
    })),
  );
  private readonly cents = computed(() => centsOf(this.amount()));
  protected readonly wrong = computed(() =>
    this.cents() === undefined || (this.tried() && !this.cents())
      ? this.words.t('gifts.buy.priceWrong')
      : null,
  );
  protected readonly nameless = computed(() =>
    this.tried() && this.name().trim() === '' ? this.words.t('gifts.pot.nameMissing') : null,
  );
  protected readonly changeCents = computed(() => {
    const typed = this.change().trim();
    const cents = centsOf(typed.replace(/^[-−–]/, ''));
    return cents && /^[-−–]/.test(typed) ? -cents : cents;
  });

  constructor() {
    inject(PageHead).set(this.words.t('gifts.pot.title'));
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const cents = this.cents();
    if (!cents || this.name().trim() === '') return;
    let made: PotDonated | undefined;
    const body = {
      campaign: this.aktion(),
      cents,
      name: this.name().trim(),
      address: this.address().trim(),
    };
    const done = await this.giving.run(async () => {
      made = await this.calls.post<PotDonated>(deskRoutes.deskPotDonation, body);
    });
    if (!done || made === undefined) return;
    for (const field of [this.amount, this.name, this.address]) field.set('');
    this.tried.set(false);
    this.toasts.say(this.words.t('gifts.pot.said', { number: made.receiptNumber }));
    this.resource.reload();
  }

  protected async correct(): Promise<void> {
    const body = {
      campaign: this.aktion(),
      cents: this.changeCents(),
      reason: this.reason().trim(),
    };
    const done = await this.mending.run(() => this.calls.post(deskRoutes.deskPotCorrection, body));
    if (!done) return;
    this.correcting.set(false);
    this.change.set('');
    this.reason.set('');
    this.toasts.say(this.words.t('gifts.pot.corrected'));
    this.resource.reload();
  }

  private money(cents: number): string {
    return moneyText(cents, this.words.language());
  }
}
