import { Component, computed, input, signal } from '@angular/core';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { CallText } from '../../shared/call-text';
import { TPipe } from '../../shared/t.pipe';

/** What an emergency needs, one tap away: numbers that call, where lost children are, first aid. */
@Component({
  selector: 'dabei-emergency-button',
  imports: [CallText, DialogPanel, Icon, TPipe],
  styles: `
    dabei-call-text {
      font-size: var(--step-1);
    }
  `,
  template: `
    <button type="button" class="button button-danger" (click)="open.set(true)">
      <dabei-icon name="alert" [size]="18" />{{ 'booth-day.emergency.open' | t }}
    </button>
    <dabei-dialog labelledBy="emergency-title" [open]="open()" (closed)="open.set(false)">
      <div class="stack">
        <h2 id="emergency-title">{{ 'booth-day.emergency.open' | t }}</h2>
        @for (one of said(); track one.word) {
          <section class="stack-small">
            <h3>{{ 'booth-day.emergency.' + one.word | t }}</h3>
            <dabei-call-text [text]="one.text" />
          </section>
        } @empty {
          <dabei-call-text [text]="'booth-day.emergency.nothing' | t" />
        }
        <p>
          <button type="button" class="button" (click)="open.set(false)">
            {{ 'booth-day.emergency.close' | t }}
          </button>
        </p>
      </div>
    </dabei-dialog>
  `,
})
export class EmergencyButton {
  readonly numbers = input.required<string>();
  /** Where the day has booths, their call says both. */
  readonly lostChildPoint = input('');
  readonly firstAid = input('');
  protected readonly open = signal(false);
  protected readonly said = computed(() =>
    [
      { word: 'numbers', text: this.numbers() },
      { word: 'lost-child', text: this.lostChildPoint() },
      { word: 'first-aid', text: this.firstAid() },
    ].filter(({ text }) => text !== ''),
  );
}
