import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import {
  route,
  deskRoutes,
  type BatchesMade,
  type HandoverMissed,
  type HandoverPlan,
  type LeanBatchesMade,
  type SlotsMade,
} from '@dabei/contracts';
import { listText, momentText } from '@dabei/words';
import { Field, Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { GiftsTabs } from '../gifts-tabs';
import { BodiesPlan } from './bodies-plan';
import { CallInList } from './call-in-list';
import { MissedList } from './missed-list';
import { chosenCampaign } from '../../tree/parts/chosen-campaign';
import { ofCampaign } from '../../tree/parts/of-campaign';

/** Who comes when: times, codes, and what nobody fetched. */
@Component({
  selector: 'dabei-plan-page',
  imports: [
    AnswerState,
    BodiesPlan,
    CallInList,
    Field,
    GiftsTabs,
    Icon,
    MissedList,
    ProblemLine,
    StatusBadge,
    TPipe,
  ],
  templateUrl: './plan-page.html',
})
export class PlanPage {
  private readonly calls = inject(ApiCalls);
  private readonly aktion = chosenCampaign();
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly pdf = computed(() => ofCampaign(deskRoutes.handoverList, this.aktion()));
  protected readonly acting = attempt();
  protected readonly adding = attempt();
  protected readonly resource = httpResource<HandoverPlan>(() =>
    ofCampaign(deskRoutes.handoverPlan, this.aktion()),
  );
  protected readonly plan = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly slots = computed(() =>
    (this.plan()?.slots ?? []).map((slot) => ({
      ...slot,
      time: momentText(slot.startsAt, this.words.voice()),
      full: slot.taken >= slot.families,
    })),
  );
  protected readonly batches = computed(() =>
    (this.plan()?.batches ?? []).map((batch) => ({
      ...batch,
      list: listText(batch.numbers.map(String), this.words.language()),
    })),
  );

  constructor() {
    inject(PageHead).set(this.words.t('gifts.plan.title'));
  }

  protected async add(event: Event, fields: Record<string, string>): Promise<void> {
    event.preventDefault();
    const { date, from, until, minutes, families } = fields;
    let made: SlotsMade | undefined;
    const done = await this.adding.run(async () => {
      made = await this.calls.post<SlotsMade>(deskRoutes.handoverSlots, {
        ...{ campaign: this.aktion(), date, from, until },
        minutes: Number(minutes),
        families: Number(families),
      });
    });
    if (!done || made === undefined) return;
    this.toasts.say(this.words.t('gifts.plan.added', { count: made.made }));
    this.resource.reload();
  }

  protected async remove(id: string): Promise<void> {
    const path = route(deskRoutes.handoverSlot, { id });
    if (await this.acting.run(() => this.calls.delete(path))) this.resource.reload();
  }

  protected async make(): Promise<void> {
    let made: BatchesMade | undefined;
    let bodies: LeanBatchesMade | undefined;
    const done = await this.acting.run(async () => {
      // bodies fetch their hand-written gifts at once; what is left is a family each
      bodies = await this.calls.post<LeanBatchesMade>(deskRoutes.deskLeanBatches, {
        campaign: this.aktion(),
      });
      made = await this.calls.post<BatchesMade>(deskRoutes.handoverBatches, {
        campaign: this.aktion(),
      });
    });
    if (!done || made === undefined) return;
    const together = bodies?.numbers ? this.words.t('gifts.plan.bodiesMade', bodies) : '';
    this.toasts.say(`${this.words.t('gifts.plan.made', made)} ${together}`.trim());
    this.resource.reload();
  }

  protected async move(id: string, slotId: string): Promise<void> {
    const done = await this.acting.run(() =>
      this.calls.put(route(deskRoutes.handoverBatchSlot, { id }), { slotId: slotId || null }),
    );
    if (done) this.toasts.say(this.words.t('gifts.plan.moved'));
    this.resource.reload();
  }

  protected async noteMissed(): Promise<void> {
    let made: HandoverMissed | undefined;
    const done = await this.acting.run(async () => {
      made = await this.calls.post<HandoverMissed>(deskRoutes.handoverMissed, {
        campaign: this.aktion(),
      });
    });
    if (!done || made === undefined) return;
    this.toasts.say(this.words.t('gifts.plan.saidMissed', { count: made.missed }));
    this.resource.reload();
  }
}
