import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { route, deskRoutes, type tallyInput } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import type { z } from 'zod';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { EventData } from '../event-data';

type Tally = z.infer<typeof tallyInput>;
type Counted = 'children' | 'adults' | 'firstTime';

/** Counting who came to an open event: numbers only, one tap each. */
@Component({
  selector: 'dabei-tally-page',
  imports: [AnswerState, Icon, ProblemLine, TPipe],
  styleUrl: './tally-page.css',
  templateUrl: './tally-page.html',
})
export class TallyPage {
  private readonly data = inject(EventData);
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);

  private readonly address = computed(() => {
    const id = this.data.event()?.id;
    return id && route(deskRoutes.deskTally, { id });
  });
  protected readonly resource = httpResource<Tally[]>(() => this.address());
  protected readonly saving = attempt();
  protected readonly counted: readonly Counted[] = ['children', 'adults', 'firstTime'];
  protected readonly days = computed(() => {
    const sessions = this.data.event()?.event.sessions ?? [];
    return [...new Set(sessions.map(({ date }) => date))].sort();
  });
  protected readonly day = signal('');
  protected readonly numbers = signal<Record<Counted, number>>({
    children: 0,
    adults: 0,
    firstTime: 0,
  });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const days = this.days();
      if (!untracked(this.day)) this.day.set(nearestDay(days, townTime(new Date()).date));
    });
    effect(() => {
      const tallies = this.resource.hasValue() ? this.resource.value() : [];
      const known = tallies.find(({ day }) => day === this.day());
      const { children = 0, adults = 0, firstTime = 0 } = known ?? {};
      this.numbers.set({ children, adults, firstTime });
    });
  }

  protected dayName(day: string): string {
    return dayText(day, this.words.language());
  }

  protected add(name: Counted, by: number): void {
    this.set(name, String(this.numbers()[name] + by));
  }

  /** Saved a moment after the last tap, so that ten quick taps are one request. */
  protected set(name: Counted, text: string): void {
    const value = Math.min(10_000, Math.max(0, Math.round(Number(text)) || 0));
    this.numbers.update((numbers) => ({ ...numbers, [name]: value }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), 600);
  }

  private async save(): Promise<void> {
    const address = this.address();
    if (!address) return;
    await this.saving.run(() => this.calls.put(address, { day: this.day(), ...this.numbers() }));
  }
}

function nearestDay(days: readonly string[], today: string): string {
  return days.find((day) => day >= today) ?? days.at(-1) ?? '';
}
