import { Component, computed, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type DeskProgramme } from '@dabei/contracts';
import type { CampaignMove } from '@dabei/domain';
import { momentText } from '@dabei/words';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { instantOf, wallTimeOf } from '../parts/wall-time';
import { movesOf } from './phase-moves';

/** The phase of a campaign as a line of steps, and the moves that are allowed from here. */
@Component({
  selector: 'dabei-phase-panel',
  imports: [DialogPanel, ProblemLine, TPipe],
  styleUrl: './phase-panel.css',
  templateUrl: './phase-panel.html',
})
export class PhasePanel {
  readonly campaign = input.required<DeskProgramme['campaign']>();
  readonly moved = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  /** Wishing and drawing only where families wish first. */
  protected readonly phases = computed(() =>
    this.campaign().wishesOpenAt
      ? (['draft', 'announced', 'wishing', 'drawing', 'open', 'closed', 'running', 'done'] as const)
      : (['draft', 'announced', 'open', 'closed', 'running', 'done'] as const),
  );
  protected readonly moves = computed(() => movesOf(this.campaign()));
  protected readonly hasNewEnd = hasNewEnd;
  protected readonly asked = signal<CampaignMove | null>(null);
  protected readonly closesAt = signal('');
  protected readonly moving = attempt();
  protected readonly until = computed(() => {
    const { phase, opensAt, closesAt, wishesOpenAt, wishesCloseAt } = this.campaign();
    const ends = { announced: wishesOpenAt ?? opensAt, wishing: wishesCloseAt, open: closesAt };
    const at = phase in ends ? ends[phase as keyof typeof ends] : null;
    return at
      ? this.words.t(`desk.phase.until-${phase}`, { at: momentText(at, this.words.voice()) })
      : '';
  });

  protected ask(move: CampaignMove): void {
    this.moving.problem.set(null);
    const { closesAt, wishesCloseAt } = this.campaign();
    this.closesAt.set(wallTimeOf(aWeekLater(move === 'extend' ? wishesCloseAt : closesAt)));
    this.asked.set(move);
  }

  protected async move(event: Event): Promise<void> {
    event.preventDefault();
    const move = this.asked();
    if (!move) return;
    const closesAt = hasNewEnd(move) ? instantOf(this.closesAt()) : null;
    const { slug } = this.campaign();
    const done = await this.moving.run(() =>
      this.calls.post(`${deskRoutes.deskPhase}?campaign=${encodeURIComponent(slug)}`, {
        move,
        ...(closesAt ? { closesAt } : {}),
      }),
    );
    if (!done) return;
    this.asked.set(null);
    this.toasts.say(this.words.t('desk.phase.moved'));
    this.moved.emit();
  }
}

const hasNewEnd = (move: CampaignMove): boolean => move === 'reopen' || move === 'extend';

/** An extension ends after what was announced, and after today. */
function aWeekLater(closesAt: string | null): string {
  const from = Math.max(closesAt ? Date.parse(closesAt) : 0, Date.now());
  return new Date(from + 7 * 86_400_000).toISOString();
}
