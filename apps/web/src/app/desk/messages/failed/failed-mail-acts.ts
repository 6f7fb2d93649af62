import { Component, inject, input, output } from '@angular/core';
import { route, deskRoutes } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import type { Attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** What helps a mail that did not arrive: a letter instead, another try, or nothing where nothing has to be told. */
@Component({
  selector: 'dabei-failed-mail-acts',
  imports: [TPipe],
  host: { class: 'row' },
  template: `
    <ng-content />
    @if (byLetter()) {
      <button
        type="button"
        class="button button-small"
        [disabled]="sending().busy()"
        [attr.aria-label]="('desk.mails.byLetter' | t) + ': ' + name()"
        (click)="letter()"
      >
        {{ 'desk.mails.byLetter' | t }}
      </button>
    }
    <button
      type="button"
      class="button button-small"
      [disabled]="sending().busy()"
      [attr.aria-label]="('desk.mails.again' | t) + ': ' + name()"
      (click)="again()"
    >
      {{ 'desk.mails.again' | t }}
    </button>
    @if (mayRest()) {
      <button
        type="button"
        class="button button-small button-quiet"
        [disabled]="sending().busy()"
        [attr.aria-label]="('desk.mails.setAside' | t) + ': ' + name()"
        (click)="rested.emit()"
      >
        {{ 'desk.mails.setAside' | t }}
      </button>
    }
  `,
})
export class FailedMailActs {
  readonly id = input.required<string>();
  /** Which mail it is, for those who do not see its row. */
  readonly name = input.required<string>();
  readonly byLetter = input.required<boolean>();
  /** Nobody has to learn what it said. */
  readonly mayRest = input(false);
  /** One for the whole table. */
  readonly sending = input.required<Attempt>();
  /** Tried, well or not: the table may be another one now. */
  readonly tried = output();
  /** Nothing more shall be done about it. */
  readonly rested = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected async again(): Promise<void> {
    await this.act(route(deskRoutes.deskMailAgain, { id: this.id() }), 'desk.mails.sentAgain');
  }

  protected async letter(): Promise<void> {
    await this.act(route(deskRoutes.deskMailLetter, { id: this.id() }), 'desk.mails.byLetterDone');
  }

  private async act(address: string, said: string): Promise<void> {
    if (await this.sending().run(() => this.calls.post(address))) {
      this.toasts.say(this.words.t(said));
    }
    this.tried.emit();
  }
}
