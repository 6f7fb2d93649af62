import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { routes, type OwnEvents } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { OtherDateDialog, type OtherDateSaid } from './other-date-dialog';
import { eventLines } from './event-lines';
import { LineList } from './line-list';
import { OwnEventFields } from './own-event-fields';
import { OwnEventStore } from './own-event-store';
import { ownState } from './own-state';
import { ReasonDialog } from './reason-dialog';

/** An own event: written, handed in, taken back; what happens next is always said. */
@Component({
  selector: 'dabei-own-event-page',
  imports: [
    AnswerState,
    Icon,
    LineList,
    OtherDateDialog,
    OwnEventFields,
    ProblemLine,
    ReasonDialog,
    RouterLink,
    StatusBadge,
    TPipe,
  ],
  providers: [OwnEventStore],
  styles: `
    .comment {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .foot {
      position: sticky;
      inset-block-end: 0;
      padding-block: 0.75rem;
      background: var(--paper);
      border-block-start: 2px solid var(--line);
    }
  `,
  templateUrl: './own-event-page.html',
})
export class OwnEventPage {
  /** From the address: a known event, or the campaign of a new one. */
  readonly id = input<string>();
  readonly aktion = input<string>();

  protected readonly store = inject(OwnEventStore);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  protected readonly own = httpResource<OwnEvents>(() => routes.ownEvents);
  protected readonly organisations = computed(() =>
    this.own.hasValue() ? this.own.value().organisations : [],
  );
  protected readonly reading = attempt();
  protected readonly acting = attempt();
  protected readonly asking = signal<'cancel' | 'date' | null>(null);
  protected readonly stateOf = ownState;
  protected readonly lines = computed(() => {
    const known = this.store.event();
    return known ? eventLines(known.event, this.words) : [];
  });
  protected readonly editable = computed(() => !this.id() || this.store.event()?.may === 'yes');

  constructor() {
    inject(PageHead).set(this.words.t('organiser.form.newTitle'));
    effect(() => {
      const id = this.id();
      const first = this.organisations()[0]?.id;
      untracked(() => {
        if (id && this.store.event()?.id !== id) void this.read(id);
        else if (!id && first && !this.store.dirty()) this.store.begin(first);
      });
    });
  }

  protected async read(id: string): Promise<void> {
    await this.reading.run(() => this.store.load(id));
  }

  protected day(instant: string | null): string {
    return instant ? dayText(townTime(instant).date, this.words.language()) : '–';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.store.fits() || !(await this.acting.run(() => this.keep()))) return;
    this.toasts.say(this.words.t('organiser.form.saved'));
    await this.toOwnAddress();
  }

  protected async submit(): Promise<void> {
    if (!this.store.fits()) return;
    const done = await this.acting.run(async () => {
      await this.keep();
      await this.store.act(routes.ownEventSubmit, { note: null });
    });
    if (!done) return;
    this.toasts.say(this.words.t('organiser.form.submitted'));
    await this.toOwnAddress();
  }

  protected async withdraw(): Promise<void> {
    if (await this.acting.run(() => this.store.act(routes.ownEventWithdraw, {})))
      this.toasts.say(this.words.t('organiser.form.withdrawn'));
  }

  protected async askToCancel(reason: string): Promise<void> {
    if (!(await this.acting.run(() => this.store.act(routes.ownEventAskToCancel, { reason }))))
      return;
    this.asking.set(null);
    this.toasts.say(this.words.t('organiser.cancelAsked'));
  }

  protected async otherDate(said: OtherDateSaid): Promise<void> {
    let made = '';
    const done = await this.acting.run(async () => {
      made = (await this.store.act(routes.ownEventOtherDate, said)).id;
    });
    if (!done) return;
    this.asking.set(null);
    this.toasts.say(this.words.t('organiser.otherDate.done'));
    await this.router.navigate(['/desk/eigene', made]);
  }

  private async keep(): Promise<void> {
    if (this.store.event()) await this.store.save();
    else await this.store.create(this.aktion() ?? '');
  }

  /** Only after everything is said: the page of a known event reads it anew. */
  private async toOwnAddress(): Promise<void> {
    const made = this.store.event();
    if (!this.id() && made)
      await this.router.navigate(['/desk/eigene', made.id], { replaceUrl: true });
  }
}
