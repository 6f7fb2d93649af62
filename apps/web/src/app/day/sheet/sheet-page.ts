import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type DayAction, type DayChild } from '@dabei/contracts';
import { isMissing, searchKey } from '@dabei/domain';
import { sessionText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { StaffSession } from '../../desk/access/staff-session';
import { ChildDialog } from './child-dialog';
import { ChildRow } from './child-row';
import { HeadCount } from './head-count';
import { LeaveDialog } from './leave-dialog';
import { NoteDialog } from './note-dialog';
import { NotesList } from './notes-list';
import { SheetActs } from './sheet-acts';
import { SheetStore, type SheetTrouble } from './sheet-store';
import { headText, nameOf } from './sheet-words';
import { SyncLine } from './sync-line';

const shows = ['all', 'missing', 'left'] as const;
type Show = (typeof shows)[number];

const troubleWords: Record<SheetTrouble, string> = {
  offline: 'day.noNetNothing',
  'signed-out': 'day.signInFirst',
  shut: 'day.notFound',
  expired: 'day.copyEnded',
  'clock-set-back': 'day.clockBack',
  unexpected: 'problems.unexpected',
};

const isShown: Record<Show, (child: DayChild) => boolean> = {
  all: () => true,
  missing: isMissing,
  left: ({ presence }) => presence.state === 'left',
};

/** The day sheet: big names, one tap each, with or without network. */
@Component({
  selector: 'dabei-sheet-page',
  imports: [
    ChildDialog,
    ChildRow,
    HeadCount,
    Icon,
    LeaveDialog,
    NoteDialog,
    NotesList,
    RouterLink,
    SyncLine,
    TPipe,
  ],
  providers: [SheetStore, SheetActs],
  styleUrl: './sheet-page.css',
  templateUrl: './sheet-page.html',
})
export class SheetPage {
  /** Both from the address. */
  readonly event = input.required<string>();
  readonly day = input.required<string>();

  protected readonly store = inject(SheetStore);
  protected readonly acts = inject(SheetActs);
  private readonly session = inject(StaffSession);
  private readonly words = inject(Words);

  protected readonly shows = shows;
  protected readonly show = signal<Show>('all');
  protected readonly find = signal('');
  protected readonly opened = signal(false);
  protected readonly noting = signal(false);
  private readonly leavingId = signal<string | null>(null);
  private readonly detailId = signal<string | null>(null);

  protected readonly sheet = this.store.sheet;
  protected readonly leaving = computed(() => this.childOf(this.leavingId()));
  protected readonly detail = computed(() => this.childOf(this.detailId()));
  protected readonly head = computed(() => {
    const sheet = this.sheet();
    return sheet ? headText(sheet, this.words) : '';
  });
  protected readonly when = computed(() => {
    const { sessions, place, meetingPoint } = this.sheet()?.event ?? {};
    const times = (sessions ?? []).map((one) => sessionText(one, this.words.voice())).join('; ');
    return [times, meetingPoint ?? place].filter(Boolean).join(' · ');
  });
  protected readonly troubleWords = computed(
    () => troubleWords[this.store.trouble() ?? 'unexpected'],
  );
  protected readonly isOffline = computed(() => this.store.trouble() !== null);
  protected readonly readsNotes = computed(
    () => this.session.staff()?.permissions.includes('desk:health') ?? false,
  );
  /** Never on a companion's own phone: there the words are read one by one. */
  protected readonly printsHealth = computed(() => {
    const may = this.session.staff()?.permissions ?? [];
    return may.includes('desk:health') || may.includes('organiser:health');
  });
  protected readonly shown = computed(() => {
    const words = searchKey(this.find()).split(' ').filter(Boolean);
    return (this.sheet()?.children ?? []).filter(isShown[this.show()]).filter((child) => {
      const key = searchKey(nameOf(child));
      return words.every((word) => key.includes(word));
    });
  });
  protected readonly paper = computed(() =>
    route(routes.daySheetPdf, { id: this.event(), day: this.day() }),
  );

  constructor() {
    this.acts.watch(inject(DestroyRef));
    effect(() => void this.start(this.event(), this.day()));
  }

  protected leaves({ registrationId }: DayChild): void {
    this.leavingId.set(registrationId);
  }

  protected opens({ registrationId }: DayChild): void {
    this.detailId.set(registrationId);
  }

  protected close(): void {
    this.leavingId.set(null);
    this.detailId.set(null);
  }

  protected async go(leaving: DayAction['leaving']): Promise<void> {
    const child = this.leaving();
    this.close();
    if (child) await this.acts.tap(child, 'check-out', leaving);
  }

  private async start(event: string, day: string): Promise<void> {
    await this.store.open(event, day);
    this.opened.set(true);
    await this.acts.sync();
  }

  private childOf(id: string | null): DayChild | null {
    return this.sheet()?.children.find(({ registrationId }) => registrationId === id) ?? null;
  }
}
