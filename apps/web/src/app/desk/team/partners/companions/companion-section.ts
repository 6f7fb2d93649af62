import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import {
  deskRoutes,
  type ClearanceView,
  type CompanionAssigned,
  type CompanionList,
  type CompanionView,
} from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText, townTime } from '@dabei/words';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { AnswerState } from '../../../parts/answer-state';
import { ApiCalls } from '../../../parts/api-calls';
import { attempt } from '../../../parts/attempt';
import { ProblemLine } from '../../../parts/problem-line';
import { Toasts } from '../../../parts/toasts';
import { ClearanceDialog } from '../clearance/clearance-dialog';
import { StandingBadge } from '../clearance/standing-badge';
import { AssignDialog, type AssignableEvent } from './assign-dialog';
import { CompanionActDialog, type CompanionAct } from './companion-act-dialog';

/** Who accompanies an event, or an organisation's events: how each one stands, and the passes. */
@Component({
  selector: 'dabei-companion-section',
  imports: [
    AnswerState,
    AssignDialog,
    ClearanceDialog,
    CompanionActDialog,
    Icon,
    ProblemLine,
    StandingBadge,
    TPipe,
  ],
  templateUrl: './companion-section.html',
})
export class CompanionSection {
  readonly by = input.required<'event' | 'organisation'>();
  readonly of = input.required<string>();
  /** Where somebody can be assigned. */
  readonly events = input.required<readonly AssignableEvent[]>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<CompanionList>(() => ({
    url: deskRoutes.deskCompanions,
    params: { by: this.by(), id: this.of() },
  }));
  protected readonly companions = computed(() =>
    this.resource.hasValue() ? this.resource.value().companions : undefined,
  );
  protected readonly undoing = attempt();
  protected readonly assigning = signal(false);
  protected readonly recording = signal<ClearanceView | null>(null);
  protected readonly acting = signal<CompanionAct | null>(null);

  /** When the pass works, as somebody who holds it would say. */
  protected passText({ pass }: CompanionView): string {
    if (pass === null) return this.words.t('partners.companions.noPass');
    const begun = new Date(pass.validFrom) <= new Date();
    const at = begun ? new Date(Date.parse(pass.validUntil) - 1) : pass.validFrom;
    const day = dayText(townTime(at).date, this.words.language(), 'short');
    return this.words.t(`partners.companions.${begun ? 'passUntil' : 'passFrom'}`, { day });
  }

  protected day({ firstDay }: CompanionView): string {
    return firstDay === null ? '' : dayText(firstDay, this.words.language(), 'short');
  }

  protected mayHavePass({ person }: CompanionView): boolean {
    return person.standing === 'valid' || person.standing === 'due';
  }

  protected acted({ kind, companion }: CompanionAct): void {
    this.acting.set(null);
    const { name, accountId } = companion.person;
    const sentence = { pass: 'pass.made', revoke: 'pass.revoked', end: 'companions.ended' }[kind];
    const text = this.words.t(`partners.${sentence}`, { name });
    if (kind === 'end') this.toasts.say(text, () => void this.again(companion.eventId, accountId));
    else this.toasts.say(text);
    this.resource.reload();
  }

  private async again(eventId: string, accountId: string): Promise<void> {
    const body = { eventIds: [eventId], person: { accountId } };
    await this.undoing.run(() =>
      this.calls.post<CompanionAssigned>(deskRoutes.deskCompanions, body),
    );
    this.resource.reload();
  }
}
