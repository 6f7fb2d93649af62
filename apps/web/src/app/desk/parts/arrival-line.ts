import { Component, type ElementRef, input, signal, viewChild } from '@angular/core';
import { Field, Icon } from '@dabei/web/ui';
import { CodeCamera } from './code-camera';

/** Somebody stands there with a code: the camera reads it, or it is typed. What could not be sent stays. */
@Component({
  selector: 'dabei-arrival-line',
  imports: [CodeCamera, Field, Icon],
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
    <form class="sheet line" [attr.aria-label]="title()" (submit)="look($event)">
      <dabei-field for="arrival-code" [label]="label()">
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
            <dabei-icon name="check" />{{ button() }}
          </button>
        </div>
      </dabei-field>
      <dabei-code-camera (read)="scan($event)" />
    </form>
  `,
})
export class ArrivalLine {
  /** What the line is for, as it is read out. */
  readonly title = input.required<string>();
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  readonly busy = input(false);
  /** Sends what was read; true when somebody was found by it, whatever is to be said about them. */
  readonly find = input.required<(code: string) => Promise<boolean>>();

  private readonly code = viewChild.required<ElementRef<HTMLInputElement>>('code');
  protected readonly typed = signal('');

  protected scan(code: string): void {
    this.typed.set(code);
    void this.send();
  }

  protected async look(event: Event): Promise<void> {
    event.preventDefault();
    if (this.typed().trim().length >= 4) await this.send();
  }

  private async send(): Promise<void> {
    const sent = this.typed();
    if (!(await this.find()(sent.trim().slice(0, 60)))) return;
    // what was typed meanwhile belongs to the next one
    if (this.typed() === sent) this.typed.set('');
    this.code().nativeElement.focus();
  }
}
