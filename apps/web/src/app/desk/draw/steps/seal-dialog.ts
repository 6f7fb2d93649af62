import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { deskRoutes } from '@dabei/contracts';
import { isUnknownYet, numberNotations, type NumberNotation } from '@dabei/domain';
import { townTime } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** Freezes the lists and names the public number of the draw before anybody can know it. */
@Component({
  selector: 'dabei-seal-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="seal"
      [open]="open()"
      [title]="heading() ?? ('draw.seal.title' | t)"
      [button]="'draw.seal.button' | t"
      [ready]="ready()"
      [attempt]="sealing"
      (closed)="closed.emit()"
      (agreed)="seal()"
    >
      <p>{{ then() ?? ('draw.seal.then' | t: { lists: lists() }) }}</p>
      <div class="field">
        <label class="field-label" for="seal-notation">{{ 'draw.seal.notation' | t }}</label>
        <select
          #chosen
          id="seal-notation"
          aria-describedby="seal-written"
          (change)="choose(chosen.value)"
        >
          @for (one of notations; track one) {
            <option [value]="one" [selected]="one === notation()">
              {{ 'draw.seal.notation-' + one | t }}
            </option>
          }
        </select>
        <span class="field-hint" id="seal-written"
          >{{ 'draw.seal.written' | t }}: {{ 'draw.seal.written-' + notation() | t }}</span
        >
      </div>
      <div class="field">
        <label class="field-label" for="seal-source">{{ 'draw.seal.source' | t }}</label>
        <span class="field-hint" id="seal-source-hint">{{ 'draw.seal.sourceHint' | t }}</span>
        <input
          #text
          id="seal-source"
          maxlength="200"
          autocomplete="off"
          aria-describedby="seal-source-hint"
          [value]="source()"
          (input)="source.set(text.value)"
        />
      </div>
      <div class="field">
        <label class="field-label" for="seal-day">{{ 'draw.seal.day' | t }}</label>
        <span class="field-hint" id="seal-day-hint">{{ 'draw.seal.dayHint' | t }}</span>
        <input
          #day
          id="seal-day"
          type="date"
          aria-describedby="seal-day-hint"
          [min]="tomorrow"
          [value]="drawnOn()"
          (input)="drawnOn.set(day.value)"
        />
      </div>
      <p class="small soft">{{ 'draw.seal.forGood' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class SealDialog {
  /** Of wish lists and markets; where the address says it, nothing is sent. */
  readonly campaign = input<string>();
  readonly lists = input(0);
  /** Where it is sealed; markets and booths have their own, and their own words of what is frozen. */
  readonly address = input<string>(deskRoutes.deskDrawSeal);
  readonly then = input<string>();
  readonly heading = input<string>();
  /** What is said afterwards, where it is not about wish lists. */
  readonly said = input<string>();
  readonly open = input(false);
  readonly closed = output();
  readonly sealed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly notations = numberNotations;
  protected readonly notation = signal<NumberNotation>('lotto-6-aus-49');
  protected readonly today = townTime(new Date()).date;
  protected readonly tomorrow = dayAfter(this.today);
  protected readonly source = signal('');
  protected readonly drawnOn = signal('');
  protected readonly sealing = attempt();
  protected readonly ready = computed(
    () => this.source().trim().length >= 3 && isUnknownYet(this.drawnOn(), this.today),
  );

  constructor() {
    effect(() => {
      if (this.open()) this.sealing.problem.set(null);
    });
  }

  protected choose(value: string): void {
    this.notation.set(numberNotations.find((one) => one === value) ?? 'other');
  }

  protected async seal(): Promise<void> {
    const done = await this.sealing.run(() =>
      this.calls.post(this.address(), {
        campaign: this.campaign(),
        source: this.source().trim(),
        notation: this.notation(),
        drawnOn: this.drawnOn(),
      }),
    );
    if (!done) return;
    this.toasts.say(this.said() ?? this.words.t('draw.seal.said'));
    this.sealed.emit();
  }
}

/** The day after a local date. */
function dayAfter(date: string): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
