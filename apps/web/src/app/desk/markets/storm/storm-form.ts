import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { route, deskRoutes, stormWords, type StormView } from '@dabei/contracts';
import { hasSellerNumbers } from '@dabei/domain';
import { dayText, moneyText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { MailLook } from './mail-look';

/** What calling off means, the sentence that everybody reads, and the second button. */
@Component({
  selector: 'dabei-storm-form',
  imports: [AreaField, AskDialog, MailLook, TPipe],
  host: { class: 'stack' },
  template: `
    <section class="sheet stack-small" aria-labelledby="storm-means">
      <h2 id="storm-means">{{ 'market-storm.means.title' | t }}</h2>
      <ul>
        @for (line of lines(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
    </section>
    <form class="sheet stack" novalidate (submit)="ask($event)">
      <dabei-area-field
        id="storm-words"
        [label]="'market-storm.words.label' | t"
        [hint]="'market-storm.words.hint' | t"
        [field]="fields.words"
      />
      <dabei-mail-look
        [ofNumbers]="ofNumbers()"
        [title]="view().market.title"
        [day]="day()"
        [words]="model().words"
      />
      <p>
        <button type="submit" class="button button-danger">
          {{ 'market-storm.ask' | t }}
        </button>
      </p>
    </form>
    <dabei-ask-dialog
      name="storm"
      [open]="asking()"
      [danger]="true"
      [title]="'market-storm.confirm.title' | t: { title: view().market.title, day: day() }"
      [button]="'market-storm.confirm.button' | t"
      [attempt]="acting"
      (closed)="asking.set(false)"
      (agreed)="callOff()"
    >
      <p class="strong">
        <bdi>{{ model().words }}</bdi>
      </p>
      <p>{{ 'market-storm.confirm.grace' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class StormForm {
  readonly view = input.required<StormView>();
  readonly decided = output<StormView>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly asking = signal(false);
  protected readonly model = signal({ words: '' });
  protected readonly fields = form(this.model, (path) => {
    validateStandardSchema(path, stormWords);
  });
  protected readonly day = computed(() =>
    dayText(this.view().market.heldOn, this.words.language(), 'long'),
  );
  protected readonly ofNumbers = computed(() => hasSellerNumbers(this.view().market.kind));
  protected readonly lines = computed(() => {
    const { meaning } = this.view();
    const { byMail, byPhone, ending, staying, missed, unproven } = meaning;
    const { creditedCents, refundedCents } = meaning;
    const t = this.words.t.bind(this.words);
    const money = (cents: number): string => moneyText(cents, this.words.language());
    const what = this.ofNumbers() ? 'numbers' : 'pitches';
    return [
      byMail + byPhone === 0 ? t('market-storm.means.nobody') : '',
      byMail > 0 ? t('market-storm.means.mail', { count: byMail }) : '',
      byPhone > 0 ? t('market-storm.means.phone', { count: byPhone }) : '',
      ending > 0 ? t(`market-storm.means.ending-${what}`, { count: ending }) : '',
      staying > 0 ? t(`market-storm.means.staying-${what}`, { count: staying }) : '',
      missed > 0 ? t('market-storm.means.missed', { count: missed }) : '',
      unproven > 0 ? t('market-storm.means.unproven', { count: unproven }) : '',
      creditedCents > 0 ? t('market-storm.means.credit', { money: money(creditedCents) }) : '',
      refundedCents > 0 ? t('market-storm.means.refund', { money: money(refundedCents) }) : '',
      t('market-storm.means.public'),
    ].filter((line) => line !== '');
  });

  protected ask(event: Event): void {
    event.preventDefault();
    this.fields.words().markAsTouched();
    if (this.fields().invalid()) return document.getElementById('storm-words')?.focus();
    this.acting.problem.set(null);
    this.asking.set(true);
  }

  protected async callOff(): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskStorm, { slug: this.view().market.slug });
      const view = await this.calls.post<StormView>(path, this.model());
      this.asking.set(false);
      this.decided.emit(view);
    });
  }
}
