import { Component, computed, DOCUMENT, inject, input, output } from '@angular/core';
import { route, deskRoutes, type CompanionView } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../../../shared/t.pipe';
import { Words } from '../../../../shared/words';
import { ApiCalls } from '../../../parts/api-calls';
import { attempt } from '../../../parts/attempt';
import { ProblemLine } from '../../../parts/problem-line';

/** What the office wants to do with a companion. */
export interface CompanionAct {
  kind: 'pass' | 'revoke' | 'end';
  companion: CompanionView;
}

/** Printing a pass, blocking it, or unassigning somebody: what follows, then the button. */
@Component({
  selector: 'dabei-companion-act-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="companion-act-title" [open]="act() !== null" (closed)="close()">
      @if (act(); as it) {
        <form class="stack" novalidate (submit)="go($event, it)">
          <h2 id="companion-act-title">
            {{ words().title | t: { name: it.companion.person.name } }}
          </h2>
          <p>
            {{
              words().then | t: { name: it.companion.person.name, event: it.companion.eventTitle }
            }}
          </p>
          <dabei-problem-line [text]="doing.problem()" />
          <div class="row">
            <button
              type="submit"
              class="button"
              [class.button-primary]="it.kind === 'pass'"
              [class.button-danger]="it.kind !== 'pass'"
              [disabled]="doing.busy()"
            >
              {{ words().button | t }}
            </button>
            <button type="button" class="button button-quiet" (click)="close()">
              {{ 'desk.cancel' | t }}
            </button>
          </div>
        </form>
      }
    </dabei-dialog>
  `,
})
export class CompanionActDialog {
  readonly act = input.required<CompanionAct | null>();
  readonly closed = output();
  readonly done = output<CompanionAct>();

  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  private readonly catalogue = inject(Words);
  protected readonly doing = attempt();
  protected readonly words = computed(() => {
    const act = this.act();
    const keys = (title: string, then: string, button: string) => ({
      title: `partners.pass.${title}`,
      then: `partners.pass.${then}`,
      button: `partners.pass.${button}`,
    });
    if (act?.kind === 'revoke') return keys('revokeTitle', 'revokeThen', 'revoke');
    if (act?.kind === 'end') return keys('endTitle', 'endThen', 'end');
    return keys('title', act?.companion.pass ? 'again' : 'first', 'make');
  });

  protected async go(event: Event, act: CompanionAct): Promise<void> {
    event.preventDefault();
    if (await this.doing.run(() => this.perform(act))) this.done.emit(act);
  }

  protected close(): void {
    this.doing.problem.set(null);
    this.closed.emit();
  }

  private async perform({ kind, companion: { id } }: CompanionAct): Promise<void> {
    if (kind === 'revoke')
      return this.calls.post(route(deskRoutes.deskCompanionPassRevoke, { id }));
    if (kind === 'end') return this.calls.post(route(deskRoutes.deskCompanionEnd, { id }));
    const pass = await this.calls.file(route(deskRoutes.deskCompanionPass, { id }), {});
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(pass);
    link.download = `${this.catalogue.t('partners.pass.file')}.pdf`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}
