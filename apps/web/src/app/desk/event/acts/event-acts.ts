import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { route, deskRoutes, type DeskEvent } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { CancelEventDialog } from './cancel-event-dialog';

/** What can be done with the event as a whole. */
@Component({
  selector: 'dabei-event-acts',
  imports: [CancelEventDialog, Icon, ProblemLine, TPipe],
  template: `
    <div class="row no-print">
      @if (event().status === 'draft') {
        <button
          type="button"
          class="button button-small button-primary"
          [disabled]="acting.busy()"
          (click)="publish()"
        >
          {{ 'desk.acts.publish' | t }}
        </button>
      }
      @if (event().registration === 'with-us') {
        <a class="button button-small" target="_blank" rel="noopener" [href]="daySheet()"
          ><dabei-icon name="download" [size]="18" />{{ 'desk.acts.daySheet' | t }}</a
        >
      }
      <button type="button" class="button button-small" [disabled]="acting.busy()" (click)="copy()">
        <dabei-icon name="copy" [size]="18" />{{ 'desk.acts.copy' | t }}
      </button>
      @if (event().status === 'published') {
        <button
          type="button"
          class="button button-small button-danger"
          (click)="cancelling.set(true)"
        >
          {{ 'desk.acts.cancel' | t }}
        </button>
      }
    </div>
    <dabei-problem-line [text]="acting.problem()" />
    <dabei-cancel-event-dialog
      [event]="event()"
      [open]="cancelling()"
      (closed)="cancelling.set(false)"
      (cancelled)="cancelled()"
    />
  `,
})
export class EventActs {
  readonly event = input.required<DeskEvent>();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly acting = attempt();
  protected readonly cancelling = signal(false);
  protected readonly daySheet = computed(() =>
    route(deskRoutes.deskDaySheet, { id: this.event().id }),
  );

  protected async publish(): Promise<void> {
    const { id } = this.event();
    const done = await this.acting.run(() =>
      this.calls.post(route(deskRoutes.deskEventPublish, { id })),
    );
    if (done) this.toasts.say(this.words.t('desk.acts.published'));
    this.changed.emit();
  }

  protected async copy(): Promise<void> {
    let copied = '';
    const { id } = this.event();
    const done = await this.acting.run(async () => {
      const made = await this.calls.post<{ id: string }>(route(deskRoutes.deskEventCopy, { id }));
      copied = made.id;
    });
    if (!done) return;
    this.toasts.say(this.words.t('desk.acts.copied'));
    await this.router.navigate(['/desk/veranstaltung', copied, 'bearbeiten']);
  }

  protected cancelled(): void {
    this.cancelling.set(false);
    this.toasts.say(this.words.t('desk.acts.cancelled'));
    this.changed.emit();
  }
}
