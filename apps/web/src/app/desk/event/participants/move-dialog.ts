import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type MovePreview,
  type Moved,
  type Participant,
} from '@dabei/contracts';
import { overridableRefusals } from '@dabei/domain';
import { moneyText } from '@dabei/words';
import { DialogPanel } from '@dabei/web/ui';
import { refusalSentence } from '../../../shared/status/refusal-sentence';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { feeDifferenceText } from '../../parts/fee-difference-text';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ProgrammeData } from '../../programme/programme-data';
import { EventData } from '../event-data';
import { TargetPick } from './target-pick';

/** A child goes to another event: what the rules say, what it costs, and what happens to the old place. */
@Component({
  selector: 'dabei-move-dialog',
  imports: [AnswerState, DialogPanel, ProblemLine, TargetPick, TPipe],
  templateUrl: './move-dialog.html',
})
export class MoveDialog {
  readonly person = input.required<Participant | null>();
  readonly closed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly programme = inject(ProgrammeData);
  protected readonly data = inject(EventData);

  protected readonly target = signal('');
  protected readonly reason = signal('');
  protected readonly override = signal(false);
  protected readonly waitThere = signal(false);
  protected readonly moving = attempt();
  protected readonly preview = httpResource<MovePreview>(() => {
    const person = this.person();
    if (!person || this.target() === '') return undefined;
    const url = route(deskRoutes.deskMovePreview, { id: person.registrationId });
    return { url, method: 'POST', body: { eventId: this.target() } };
  });
  protected readonly seen = computed(() =>
    this.preview.hasValue() ? this.preview.value() : undefined,
  );
  protected readonly difference = computed(() => {
    const { amountAfter: amountCents = 0, paidCents = null } = this.seen() ?? {};
    if (paidCents === null) return '';
    const fee = { amountCents, paidCents };
    const text = feeDifferenceText(fee, this.words.voice());
    return text === '' ? '' : `${text} ${this.words.t('participants.move.task')}`;
  });
  protected readonly refusals = computed(() =>
    (this.seen()?.refusals ?? []).map((refusal) =>
      refusalSentence(
        refusal,
        this.person()?.firstName ?? '',
        (id) => this.programme.programme()?.events.find((event) => event.id === id)?.title,
        this.words.voice(),
      ),
    ),
  );
  protected readonly mayOverride = computed(() => {
    const allowed: readonly string[] = overridableRefusals;
    return (this.seen()?.refusals ?? []).every(({ reason }) => allowed.includes(reason));
  });
  protected readonly ready = computed(() => {
    const seen = this.seen();
    if (!seen || this.reason().trim().length < 3) return false;
    const ruled = seen.refusals.length === 0 || (this.mayOverride() && this.override());
    return ruled && (seen.outcome === 'place' || this.waitThere());
  });

  constructor() {
    // the events of the same campaign
    effect(() => {
      if (this.person()) this.programme.show(this.data.event()?.campaignSlug);
    });
  }

  protected money(cents: number): string {
    return cents === 0
      ? this.words.t('public.event.free')
      : moneyText(cents, this.words.language());
  }

  protected pick(eventId: string): void {
    this.target.set(eventId);
    this.override.set(false);
    this.waitThere.set(false);
    this.moving.problem.set(null);
  }

  protected close(): void {
    this.pick('');
    this.reason.set('');
    this.closed.emit();
  }

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    const person = this.person();
    const seen = this.seen();
    if (!person || !seen || !this.ready()) return;
    const done = await this.moving.run(async () => {
      const { outcome } = await this.calls.post<Moved>(
        route(deskRoutes.deskMove, { id: person.registrationId }),
        {
          eventId: this.target(),
          ifFull: this.waitThere() ? 'wait-there' : 'keep-place',
          reason: this.reason().trim(),
          overrides: this.override() ? seen.refusals.map(({ reason }) => reason) : [],
        },
      );
      const child = person.firstName;
      this.toasts.say(this.words.t(`participants.move.said-${outcome}`, { child }));
    });
    this.data.reload();
    if (done) this.close();
  }
}
