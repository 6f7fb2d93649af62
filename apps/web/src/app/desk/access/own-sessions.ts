import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { deskRoutes, type StaffSessionView } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { Toasts } from '../parts/toasts';
import { AccessClient } from './access-client';
import { SessionList } from './session-list';

/** Where I am signed in, and signing out elsewhere. */
@Component({
  selector: 'dabei-own-sessions',
  imports: [AnswerState, ProblemLine, SessionList, TPipe],
  host: { class: 'stack' },
  template: `
    <p class="soft">{{ 'team.sessions.lead' | t }}</p>
    <dabei-answer-state
      [loading]="resource.isLoading() && !sessions()"
      [error]="resource.error()"
      (again)="resource.reload()"
    />
    <dabei-problem-line [text]="ending.problem()" />
    @if (sessions(); as all) {
      <dabei-session-list
        [sessions]="all"
        [endable]="true"
        [busy]="ending.busy()"
        (signedOut)="end($event)"
      />
      @if (all.length > 2) {
        <p>
          <button type="button" class="button" [disabled]="ending.busy()" (click)="endOthers()">
            {{ 'team.sessions.endOthers' | t }}
          </button>
        </p>
      }
    }
  `,
})
export class OwnSessions {
  private readonly access = inject(AccessClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<StaffSessionView[]>(() => deskRoutes.ownSessions);
  protected readonly sessions = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly ending = attempt();

  reload(): void {
    this.resource.reload();
  }

  protected end(id: string): Promise<void> {
    return this.run(() => this.access.endSession(id));
  }

  protected endOthers(): Promise<void> {
    return this.run(() => this.access.endOtherSessions());
  }

  private async run(work: () => Promise<unknown>): Promise<void> {
    if (await this.ending.run(work)) this.toasts.say(this.words.t('team.sessions.ended'));
    this.resource.reload();
  }
}
