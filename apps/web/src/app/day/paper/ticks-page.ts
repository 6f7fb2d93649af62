import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DayChild, DaySheet } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../../desk/parts/answer-state';
import { attempt } from '../../desk/parts/attempt';
import { ProblemLine } from '../../desk/parts/problem-line';
import { Toasts } from '../../desk/parts/toasts';
import { DayClient } from '../day-client';
import { nameOf, stateText } from '../sheet/sheet-words';

const ticks = ['wasThere', 'wasMissing', 'openStill'] as const;
type Tick = (typeof ticks)[number];

/** The ticks of the paper, entered on one screen and saved at once. */
@Component({
  selector: 'dabei-ticks-page',
  imports: [AnswerState, Icon, ProblemLine, RouterLink, TPipe],
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.3rem 0.75rem;
      padding-block: 0.4rem;
      border-block-end: 1px solid var(--line);
    }
    legend {
      float: inline-start;
      flex: 1 1 12rem;
      font-size: 1.1rem;
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './ticks-page.html',
})
export class TicksPage {
  /** Both from the address. */
  readonly event = input.required<string>();
  readonly day = input.required<string>();

  private readonly client = inject(DayClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly ticks = ticks;
  protected readonly sheet = signal<DaySheet | null>(null);
  protected readonly error = signal<unknown>(null);
  protected readonly chosen = signal<ReadonlyMap<string, Tick>>(new Map());
  protected readonly saving = attempt();
  protected readonly nameOf = nameOf;
  protected readonly present = computed(() => this.idsOf('wasThere'));
  protected readonly missed = computed(() => this.idsOf('wasMissing'));

  constructor() {
    effect(() => void this.load(this.event(), this.day()));
  }

  protected async load(event: string, day: string): Promise<void> {
    try {
      this.sheet.set(await this.client.sheet(event, day));
      this.error.set(null);
    } catch (error) {
      this.error.set(error);
    }
  }

  protected isOpen({ presence }: DayChild): boolean {
    return presence.state === 'expected';
  }

  protected stateOf(child: DayChild): string {
    return stateText(child, this.words);
  }

  protected choose(id: string, tick: Tick): void {
    this.chosen.update((all) => new Map(all).set(id, tick));
  }

  protected allThere(children: readonly DayChild[]): void {
    const open = children.filter((child) => this.isOpen(child));
    this.chosen.set(new Map(open.map(({ registrationId }) => [registrationId, 'wasThere'])));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const ticked = { present: this.present(), missed: this.missed() };
    let refused = 0;
    const done = await this.saving.run(async () => {
      const { results } = await this.client.ticks(this.event(), this.day(), ticked);
      refused = results.filter(({ outcome }) => outcome === 'refused').length;
    });
    if (!done) return;
    const word = refused > 0 ? 'day.ticks.refused' : 'day.ticks.saved';
    this.toasts.say(this.words.t(word, { count: refused }));
    await this.router.navigate(['/tag', this.event(), this.day()]);
  }

  private idsOf(tick: Tick): string[] {
    return [...this.chosen()].filter(([, one]) => one === tick).map(([id]) => id);
  }
}
