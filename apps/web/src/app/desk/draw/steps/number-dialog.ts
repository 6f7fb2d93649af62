import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { deskRoutes } from '@dabei/contracts';
import { readPublicNumber, samePublicNumber, type NumberNotation } from '@dabei/domain';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** The public number, typed twice: it makes the lots once and for all. */
@Component({
  selector: 'dabei-number-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="number"
      [open]="open()"
      [title]="'draw.number.title' | t"
      [button]="'draw.number.save' | t"
      [ready]="ready()"
      [attempt]="entering"
      (closed)="closed.emit()"
      (agreed)="enter()"
    >
      <p>{{ 'draw.number.lead' | t: { source: source() } }}</p>
      <p class="small soft">
        {{ 'draw.seal.written' | t }}: {{ 'draw.seal.written-' + notation() | t }}
      </p>
      <div class="field">
        <label class="field-label" for="number-once">{{ 'draw.number.once' | t }}</label>
        <span class="field-hint" id="number-hint">{{ 'draw.number.hint' | t }}</span>
        <input
          #first
          id="number-once"
          maxlength="100"
          autocomplete="off"
          inputmode="numeric"
          aria-describedby="number-hint number-read"
          [attr.aria-invalid]="problem() ? 'true' : null"
          [value]="once()"
          (input)="once.set(first.value)"
        />
        <span id="number-read" role="status">
          @if (canonical(); as number) {
            {{ 'draw.number.reads' | t }}: <strong dir="ltr">{{ number }}</strong>
          } @else if (problem()) {
            <span class="field-error">{{ 'draw.number.problem-' + problem() | t }}</span>
          }
        </span>
      </div>
      <div class="field">
        <label class="field-label" for="number-twice">{{ 'draw.number.twice' | t }}</label>
        <input
          #second
          id="number-twice"
          maxlength="100"
          autocomplete="off"
          inputmode="numeric"
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
    </dabei-ask-dialog>
  `,
})
export class NumberDialog {
  /** Of wish lists and markets; where the address says it, nothing is sent. */
  readonly campaign = input<string>();
  readonly source = input.required<string>();
  readonly notation = input.required<NumberNotation>();
  /** Where it is entered; markets and booths have their own. */
  readonly address = input<string>(deskRoutes.deskDrawNumber);
  /** What is said afterwards, where it is not about wish lists. */
  readonly said = input<string>();
  readonly open = input(false);
  readonly closed = output();
  readonly entered = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly once = signal('');
  protected readonly twice = signal('');
  protected readonly entering = attempt();
  private readonly read = computed(() => readPublicNumber(this.notation(), this.once()));
  protected readonly canonical = computed(() => {
    const read = this.read();
    return read.outcome === 'number' ? read.number : '';
  });
  protected readonly problem = computed(() => {
    const read = this.read();
    return this.once().trim() === '' || read.outcome === 'number' ? '' : read.reason;
  });
  protected readonly ready = computed(() =>
    samePublicNumber(this.notation(), this.once(), this.twice()),
  );
  /** Said once the second entry is a whole number, or as long as the first; not while it is being typed. */
  protected readonly differs = computed(() => {
    const typed = this.twice().trim();
    if (typed === '' || this.ready() || this.canonical() === '') return false;
    const isWhole = readPublicNumber(this.notation(), typed).outcome === 'number';
    return isWhole || typed.length >= this.once().trim().length;
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      this.once.set('');
      this.twice.set('');
      this.entering.problem.set(null);
    });
  }

  protected async enter(): Promise<void> {
    if (!this.ready()) return;
    const done = await this.entering.run(() =>
      this.calls.post(this.address(), {
        campaign: this.campaign(),
        number: this.once().trim(),
        again: this.twice().trim(),
      }),
    );
    if (!done) return;
    this.toasts.say(this.said() ?? this.words.t('draw.number.said'));
    this.entered.emit();
  }
}
