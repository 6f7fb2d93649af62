import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { routes } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** The public number, typed twice: it makes the lots once and for all. */
@Component({
  selector: 'dabei-number-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="number-title" [open]="open()" (closed)="closed.emit()">
      <form class="stack" novalidate (submit)="enter($event)">
        <h2 id="number-title">{{ 'draw.number.title' | t }}</h2>
        <p>{{ 'draw.number.lead' | t: { source: source() } }}</p>
        <div class="field">
          <label class="field-label" for="number-once">{{ 'draw.number.once' | t }}</label>
          <span class="field-hint" id="number-hint">{{ 'draw.number.hint' | t }}</span>
          <input
            #first
            id="number-once"
            maxlength="60"
            autocomplete="off"
            aria-describedby="number-hint"
            [value]="once()"
            (input)="once.set(first.value)"
          />
        </div>
        <div class="field">
          <label class="field-label" for="number-twice">{{ 'draw.number.twice' | t }}</label>
          <input
            #second
            id="number-twice"
            maxlength="60"
            autocomplete="off"
            aria-describedby="number-error"
            [attr.aria-invalid]="differs() ? 'true' : null"
            [value]="twice()"
            (input)="twice.set(second.value)"
          />
          <span class="field-error" id="number-error" role="status">{{
            differs() ? ('draw.number.differs' | t) : ''
          }}</span>
        </div>
        <p class="small soft">{{ 'draw.number.forGood' | t }}</p>
        <dabei-problem-line [text]="entering.problem()" />
        <div class="row">
          <button
            type="submit"
            class="button button-primary"
            [disabled]="entering.busy() || !ready()"
          >
            {{ 'draw.number.save' | t }}
          </button>
          <button type="button" class="button button-quiet" (click)="closed.emit()">
            {{ 'desk.cancel' | t }}
          </button>
        </div>
      </form>
    </dabei-dialog>
  `,
})
export class NumberDialog {
  readonly campaign = input.required<string>();
  readonly source = input.required<string>();
  readonly open = input(false);
  readonly closed = output();
  readonly entered = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly once = signal('');
  protected readonly twice = signal('');
  protected readonly entering = attempt();
  protected readonly differs = computed(() => {
    const typed = this.twice().trim();
    return typed !== '' && !this.once().trim().startsWith(typed);
  });
  protected readonly ready = computed(
    () => this.once().trim().length >= 3 && this.once().trim() === this.twice().trim(),
  );

  constructor() {
    effect(() => {
      if (!this.open()) return;
      this.once.set('');
      this.twice.set('');
      this.entering.problem.set(null);
    });
  }

  protected async enter(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    const done = await this.entering.run(() =>
      this.calls.post(routes.deskDrawNumber, {
        campaign: this.campaign(),
        number: this.once().trim(),
      }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('draw.number.said'));
    this.entered.emit();
  }
}
