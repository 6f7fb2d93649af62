import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Field, Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { CodeCamera } from '../../parts/code-camera';
import { DayActs } from './day-acts';

/** Somebody stands there with a code: the camera reads it, or it is typed. What could not be sent stays. */
@Component({
  selector: 'dabei-arrival-line',
  imports: [CodeCamera, Field, Icon, TPipe],
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6rem 1rem;
      align-items: end;
      padding-block: 0.75rem;
    }
    dabei-field {
      flex: 1 1 18rem;
    }
    .ask {
      flex-wrap: nowrap;
    }
    .ask input {
      flex: 1;
      min-inline-size: 0;
      font-size: var(--step-1);
      font-weight: 650;
      text-transform: uppercase;
    }
  `,
  template: `
    <form
      class="sheet line"
      [attr.aria-label]="'market-day.scan.title' | t"
      (submit)="look($event)"
    >
      <dabei-field for="arrival-code" [label]="'market-day.scan.code' | t">
        <div class="row ask">
          <input
            #code
            id="arrival-code"
            maxlength="60"
            autocomplete="off"
            autocapitalize="characters"
            enterkeyhint="go"
            spellcheck="false"
            aria-describedby="arrival-code-error"
            [value]="typed()"
            (input)="typed.set(code.value)"
          />
          <!-- never shut: a scanner types and presses faster than a page is drawn -->
          <button type="submit" class="button button-primary" [attr.aria-disabled]="busy()">
            <dabei-icon name="check" />{{ 'market-day.arrived' | t }}
          </button>
        </div>
      </dabei-field>
      <dabei-code-camera (read)="scan($event)" />
    </form>
  `,
})
export class ArrivalLine {
  private readonly acts = inject(DayActs);
  private readonly code = viewChild.required<ElementRef<HTMLInputElement>>('code');
  protected readonly typed = signal('');
  protected readonly busy = computed(() => this.acts.pending().has('code'));
  private readonly tooShort = computed(() => this.typed().trim().length < 4);

  protected scan(code: string): void {
    this.typed.set(code);
    void this.send();
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.tooShort()) await this.send();
  }

  private async send(): Promise<void> {
    const sent = this.typed();
    if (!(await this.acts.scan(sent.trim().slice(0, 60)))) return;
    // what was typed meanwhile belongs to the next one
    if (this.typed() === sent) this.typed.set('');
    this.code().nativeElement.focus();
  }
}
