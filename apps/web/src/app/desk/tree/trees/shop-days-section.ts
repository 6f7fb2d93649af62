import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { applyEach, form } from '@angular/forms/signals';
import { deskRoutes, type ShopDays } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { requiredText } from '../../../shared/text-rules';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { TickField } from '../../parts/tick-field';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';

/** The days a shop has to know, and whether shops hear of them by mail. */
@Component({
  selector: 'dabei-shop-days-section',
  imports: [AnswerState, Icon, ProblemLine, TextField, TickField, TPipe],
  templateUrl: './shop-days-section.html',
})
export class ShopDaysSection {
  readonly campaign = input.required<string>();
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly resource = httpResource<ShopDays>(() =>
    ofCampaign(deskRoutes.deskShopDays, this.campaign()),
  );
  protected readonly stored = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** What the form shows; days typed since then stay when only the number of shops changes. */
  private shown = '';
  protected readonly model = signal({
    hangOn: '',
    tours: [] as { day: string; hours: string }[],
    keeperMails: true,
  });
  protected readonly form = form(this.model, (path) => {
    applyEach(path.tours, (tour) => {
      requiredText(tour.day, () => this.words.t('checking.shopDays.dayMissing'));
    });
  });

  constructor() {
    effect(() => {
      const stored = this.stored();
      if (stored) untracked(() => this.show(stored));
    });
  }

  /** A shop was added or its address changed: how many hear by mail is counted again. */
  countAgain(): void {
    this.resource.reload();
  }

  protected add(): void {
    this.model.update((model) => ({ ...model, tours: [...model.tours, { day: '', hours: '' }] }));
  }

  protected remove(at: number): void {
    this.model.update((model) => ({
      ...model,
      tours: model.tours.filter((_, index) => index !== at),
    }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const stored = this.stored();
    if (!stored) return;
    if (this.form().invalid()) {
      this.saving.problem.set(this.words.t('checking.shopDays.dayMissing'));
      return;
    }
    const { hangOn, tours, keeperMails } = this.model();
    const done = await this.saving.run(async () => {
      await this.calls.put(deskRoutes.deskShopDays, {
        ...{ campaign: this.campaign(), version: stored.version, tours, keeperMails },
        hangOn: hangOn === '' ? null : hangOn,
      });
    });
    if (!done) return;
    this.toasts.say(this.words.t('desk.saved'));
    this.resource.reload();
  }

  private show({ hangOn, tours, keeperMails, version }: ShopDays): void {
    const shown = `${this.campaign()} ${String(version)}`;
    if (shown === this.shown) return;
    this.shown = shown;
    this.model.set({
      hangOn: hangOn ?? '',
      tours: tours.map((tour) => ({ ...tour })),
      keeperMails,
    });
  }
}
