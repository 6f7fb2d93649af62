import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  type OnDestroy,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, routes, type OwnEvents } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AfterwardsPanel } from '../afterwards/afterwards-panel';
import { EarlierVersions } from '../event/editor/earlier-versions';
import { SessionList } from '../event/editor/session-list';
import { Autosave } from '../event/fields/autosave';
import { EventFields } from '../event/fields/event-fields';
import { isOvertaken } from '../event/fields/is-overtaken';
import { AnswerState } from '../parts/answer-state';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { OtherDateDialog, type OtherDateSaid } from './other-date-dialog';
import { eventLines } from './event-lines';
import { LineList } from './line-list';
import { OwnEventStore } from './own-event-store';
import { ownState } from './own-state';
import { ReasonDialog } from './reason-dialog';

/** An own event: written, handed in, taken back; what happens next is always said. */
@Component({
  selector: 'dabei-own-event-page',
  imports: [
    AfterwardsPanel,
    AnswerState,
    EarlierVersions,
    EventFields,
    Icon,
    LineList,
    OtherDateDialog,
    ProblemLine,
    ReasonDialog,
    RouterLink,
    SessionList,
    StatusBadge,
    TPipe,
  ],
  providers: [OwnEventStore, Autosave],
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
    @media (max-width: 30rem) {
      .foot .button {
        padding-inline: 0.75rem;
      }
    }
  `,
  templateUrl: './own-event-page.html',
})
export class OwnEventPage implements OnDestroy {
  /** From the address: a known event, or the campaign of a new one. */
  readonly id = input<string>();
  readonly aktion = input<string>();

  protected readonly store = inject(OwnEventStore);
  protected readonly autosave = inject(Autosave);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  protected readonly own = httpResource<OwnEvents>(() => routes.ownEvents);
  protected readonly organisations = computed(() =>
    this.own.hasValue() ? this.own.value().organisations : [],
  );
  protected readonly reading = attempt();
  protected readonly acting = attempt();
  protected readonly overtaken = signal(false);
  protected readonly asking = signal<'cancel' | 'date' | null>(null);
  protected readonly stateOf = ownState;
  protected readonly lines = computed(() => {
    const known = this.store.event();
    return known ? eventLines(known.event, this.words) : [];
  });
  /** Until the event is over the panel shows nothing. */
  protected readonly afterwards = computed(() => {
    const known = this.store.event();
    return known?.status === 'published'
      ? route(routes.ownEventAfterwards, { id: known.id })
      : null;
  });
  protected readonly editable = computed(() => !this.id() || this.store.event()?.may === 'yes');

  constructor() {
    inject(PageHead).set(this.words.t('organiser.form.newTitle'));
    effect(() => {
      const id = this.id();
      const first = this.organisations()[0]?.id;
      untracked(() => {
        if (id && this.store.event()?.id !== id) void this.read(id);
        else if (!id && first && !this.store.ready()) this.store.beginNew(first);
      });
    });
  }

  ngOnDestroy(): void {
    void this.autosave.pause();
  }

  protected async read(id: string): Promise<void> {
    if (await this.reading.run(() => this.store.load(id))) this.autosave.begin(this.store.typing);
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

  /** Our text goes, theirs is shown. */
  protected takeTheirs(): void {
    this.overtaken.set(false);
    this.acting.problem.set(null);
    this.autosave.rest();
    this.store.discard();
  }

  protected async bring(version: number): Promise<void> {
    const before = this.store.model();
    if (await this.acting.run(() => this.store.bring(version)))
      this.toasts.say(this.words.t('planning.editor.restored'), () => {
        this.store.model.set(before);
      });
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
    await this.autosave.pause();
    const id = this.store.event()?.id;
    if (id === undefined) return this.store.create(this.aktion() ?? '');
    this.overtaken.set(false);
    try {
      await this.store.save();
      this.autosave.rest();
    } catch (error) {
      if (isOvertaken(error)) {
        await this.store.catchUpWith(id);
        this.overtaken.set(true);
      }
      throw error;
    }
  }

  /** Only after everything is said: the page of a known event reads it anew. */
  private async toOwnAddress(): Promise<void> {
    const made = this.store.event();
    if (!this.id() && made)
      await this.router.navigate(['/desk/eigene', made.id], { replaceUrl: true });
  }
}
