import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import {
  route,
  deskRoutes,
  type PitchConsequence,
  type SellerPlaced,
  type SellerRow,
} from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ConsequenceLines, canBeDone, type Overridden } from './consequence-lines';
import { PitchPicker } from './pitch-picker';

/** Pitches for one who waits, or others for one who stands somewhere; what it means stands below the plan. */
@Component({
  selector: 'dabei-assign-dialog',
  imports: [AskDialog, ConsequenceLines, PitchPicker, ProblemLine, TPipe],
  template: `
    <dabei-ask-dialog
      name="assign"
      [open]="true"
      [title]="'plan.desk.assign.title-' + (moves() ? 'move' : 'place') | t: { name: row().name }"
      [button]="'plan.desk.assign.' + (moves() ? 'move' : 'place') | t"
      [ready]="ready()"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="assign()"
    >
      <p>{{ 'plan.desk.assign.wanted' | t: { count: row().wanted } }}</p>
      <dabei-pitch-picker [slug]="slug()" [booking]="row().id" [(chosen)]="chosen" />
      <dabei-problem-line [text]="looking.problem()" />
      @if (consequence(); as it) {
        <dabei-consequence-lines
          [consequence]="it"
          [(overridden)]="overridden"
          [(reason)]="reason"
        />
      }
    </dabei-ask-dialog>
  `,
})
export class AssignDialog {
  readonly slug = input.required<string>();
  readonly row = input.required<SellerRow>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly looking = attempt();
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly overridden = signal<Overridden>([]);
  protected readonly reason = signal('');
  protected readonly consequence = signal<PitchConsequence | null>(null);
  protected readonly moves = computed(() => this.row().state !== 'waiting');
  protected readonly ready = computed(() => {
    const consequence = this.consequence();
    return (
      this.chosen().length > 0 &&
      consequence !== null &&
      canBeDone(consequence, this.overridden(), this.reason())
    );
  });

  constructor() {
    effect(() => {
      const pitchIds = this.chosen();
      untracked(() => void this.look(pitchIds));
    });
  }

  /** The answer to an earlier choice never stands below a later one. */
  private async look(pitchIds: readonly string[]): Promise<void> {
    this.consequence.set(null);
    this.overridden.set([]);
    const { id, version } = this.row();
    if (pitchIds.length === 0) return;
    this.looking.busy.set(false);
    await this.looking.run(async () => {
      const path = route(deskRoutes.deskBookingPitchesPreview, { id });
      const seen = await this.calls.post<PitchConsequence>(path, { version, pitchIds });
      if (this.chosen() === pitchIds) this.consequence.set(seen);
    });
  }

  protected async assign(): Promise<void> {
    const { id, version } = this.row();
    await this.acting.run(async () => {
      const placed = await this.calls.post<SellerPlaced>(
        route(deskRoutes.deskBookingPitches, { id }),
        {
          version,
          pitchIds: this.chosen(),
          overridden: this.overridden(),
          reason: this.reason().trim() || null,
        },
      );
      const numbers = placed.numbers.join(', ');
      this.toasts.say(this.words.t('plan.desk.assign.said', { numbers }));
      this.done.emit();
    });
  }
}
