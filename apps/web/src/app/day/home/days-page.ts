import { HttpErrorResponse } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DayEvent, DayEvents } from '@dabei/contracts';
import { addDays } from '@dabei/domain';
import { dayText, sessionText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TimeoutError } from 'rxjs';
import { isOffline } from '../../shared/problem-text';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { StaffSession } from '../../desk/access/staff-session';
import { AnswerState } from '../../desk/parts/answer-state';
import { DayCopies } from '../copy/day-copies';
import { DayClient } from '../day-client';
import { DeviceSheet } from './device-sheet';
import { PrintDay } from './print-day';

interface Group {
  day: string;
  heading: string;
  events: DayEvent[];
}

type Kept = Awaited<ReturnType<DayCopies['list']>>;

/** Which sheets somebody may open: yesterday, today and tomorrow, or those that lie on the device. */
@Component({
  selector: 'dabei-days-page',
  imports: [AnswerState, DeviceSheet, Icon, PrintDay, RouterLink, TPipe],
  styleUrl: './days-page.css',
  templateUrl: './days-page.html',
})
export class DaysPage {
  private readonly client = inject(DayClient);
  private readonly copies = inject(DayCopies);
  private readonly session = inject(StaffSession);
  private readonly words = inject(Words);

  protected readonly loading = signal(true);
  protected readonly error = signal<unknown>(null);
  protected readonly answer = signal<DayEvents | null>(null);
  protected readonly kept = signal<Kept>([]);
  protected readonly chosen = signal('');

  protected readonly isOffice = computed(
    () => this.session.staff()?.permissions.includes('desk:read') ?? false,
  );
  protected readonly offline = computed(() => {
    const error = this.error();
    return isOffline(error) || error instanceof TimeoutError;
  });
  protected readonly signedOut = computed(() => {
    const error = this.error();
    return error instanceof HttpErrorResponse && [401, 403].includes(error.status);
  });
  protected readonly groups = computed<Group[]>(() => {
    const { today, events } = this.answer() ?? { today: '', events: [] };
    const days = [...new Set(events.map(({ day }) => day))];
    // what is over comes last
    const inOrder = [...days.filter((day) => day >= today), ...days.filter((day) => day < today)];
    return inOrder.map((day) => ({
      day,
      heading: this.headingOf(day, today),
      events: events.filter((event) => event.day === day),
    }));
  });

  constructor() {
    void this.load();
  }

  protected async load(day = ''): Promise<void> {
    this.chosen.set(day);
    this.loading.set(true);
    // what has ended goes first, also without network
    this.kept.set(await this.copies.list());
    try {
      this.answer.set(await this.client.events(day || undefined));
      this.error.set(null);
    } catch (error) {
      this.error.set(error);
    } finally {
      this.loading.set(false);
    }
  }

  protected times({ sessions }: DayEvent): string {
    return sessions.map((session) => sessionText(session, this.words.voice())).join('; ');
  }

  protected dayName(day: string): string {
    return dayText(day, this.words.language());
  }

  private headingOf(day: string, today: string): string {
    const names: Record<string, string> = {
      [addDays(today, -1)]: 'yesterday',
      [today]: 'today',
      [addDays(today, 1)]: 'tomorrow',
    };
    const name = names[day];
    const text = this.dayName(day);
    return name
      ? this.words.t('day.dayHeading', { name: this.words.t(`day.${name}`), day: text })
      : text;
  }
}
