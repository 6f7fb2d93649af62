import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { dayText, townTime } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { FillBar } from '../parts/fill-bar';
import { EventActs } from './acts/event-acts';
import { EventData } from './event-data';

const tones = { draft: 'quiet', published: 'confirmed', cancelled: 'cancelled' } as const;

/** One event: how full it is, why nobody is being served, and its sections below. */
@Component({
  selector: 'dabei-desk-event-page',
  imports: [
    AnswerState,
    EventActs,
    FillBar,
    Icon,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    StatusBadge,
    TPipe,
  ],
  providers: [EventData],
  styleUrl: './event-page.css',
  templateUrl: './event-page.html',
})
export class EventPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly data = inject(EventData);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  protected readonly tones = tones;

  protected readonly day = computed(() => {
    const starts = this.data.event()?.firstStartsAt;
    return starts ? dayText(townTime(starts).date, this.words.language()) : '';
  });
  protected readonly blocked = computed(() => {
    const event = this.data.event();
    if (!event || event.waiting === 0 || event.lineBlockedBy === 'none') return null;
    const asked = event.lineBlockedBy === 'no-free-place' && event.offered > 0;
    return asked ? 'asked-already' : event.lineBlockedBy;
  });
  protected readonly tabs = computed(() => {
    const event = this.data.event();
    if (!event) return [];
    const withUs = [
      { path: '', word: 'participants', count: event.taken },
      { path: 'warteliste', word: 'waiting', count: event.waiting },
      { path: 'eintragen', word: 'enter', count: 0 },
      { path: 'plaetze', word: 'places', count: 0 },
    ];
    return [
      ...(event.registration === 'with-us' ? withUs : []),
      ...(event.registration === 'open' ? [{ path: 'zaehlen', word: 'tally', count: 0 }] : []),
      { path: 'betreuung', word: 'companions', count: 0 },
      { path: 'danach', word: 'afterwards', count: 0 },
      { path: 'bearbeiten', word: 'edit', count: 0 },
      { path: 'verlauf', word: 'history', count: 0 },
    ];
  });

  constructor() {
    const head = inject(PageHead);
    effect(() => this.data.show(this.id()));
    effect(() => this.toFirstSection());
    effect(() => head.set(this.data.event()?.title ?? this.words.t('desk.event.title')));
  }

  /** An event without participants of ours begins with its first section that it has. */
  private toFirstSection(): void {
    const first = this.tabs()[0]?.path;
    const atStart = (this.router.url.split(/[?#]/)[0] ?? '').endsWith(this.id());
    if (!first || !atStart) return;
    void this.router.navigate(['/desk/veranstaltung', this.id(), first], { replaceUrl: true });
  }
}
