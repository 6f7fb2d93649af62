import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { whenText } from '@dabei/words';
import { DialogPanel, Icon } from '@dabei/web/ui';
import { problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { beforeDeletion } from './before-deletion';
import { MineActions } from './mine-actions';

/** What goes with the account, named before it goes. */
@Component({
  selector: 'dabei-delete-dialog',
  imports: [DialogPanel, Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dabei-dialog [open]="true" labelledBy="delete-title" (closed)="closed.emit()">
      <div class="stack">
        <h2 id="delete-title">{{ 'family.mine.deleteTitle' | t }}</h2>
        @if (lines().length) {
          <p>{{ 'family.mine.deletePlaces' | t: { count: lines().length } }}</p>
          <ul>
            @for (line of lines(); track line.id) {
              <li>
                <strong>{{ line.child }}</strong>: {{ line.title }},
                <span class="soft">{{ line.when }}</span>
              </li>
            }
          </ul>
        }
        @if (running(); as title) {
          <p class="notice notice-waiting">
            <dabei-icon name="info" /><span>{{ 'family.mine.deleteLater' | t: { title } }}</span>
          </p>
        } @else {
          <p>{{ 'family.mine.deleteBody' | t }}</p>
        }
        <div role="alert">
          @if (problem(); as text) {
            <p class="notice notice-cancelled">{{ text }}</p>
          }
        </div>
        <div class="row">
          @if (!running()) {
            <button
              type="button"
              class="button"
              [attr.aria-disabled]="actions.busy()"
              (click)="delete()"
            >
              {{ (lines().length ? 'family.mine.deleteAll' : 'family.mine.deleteYes') | t }}
            </button>
          }
          <button type="button" class="button" (click)="closed.emit()">
            {{ 'family.mine.stop' | t }}
          </button>
        </div>
      </div>
    </dabei-dialog>
  `,
})
export class DeleteDialog {
  readonly closed = output();
  readonly deleted = output();
  protected readonly actions = inject(MineActions);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);

  private readonly left = computed(() =>
    beforeDeletion(this.session.household()?.registrations ?? [], Date.now()),
  );
  protected readonly lines = computed(() =>
    this.left().map(({ id, childFirstName: child, event }) => ({
      id,
      child,
      title: event.title,
      when: whenText(event.sessions, this.words.voice()),
    })),
  );
  /** What has begun can no longer be cancelled: the account waits until it is over. */
  protected readonly running = computed(
    () => this.left().find(({ mayCancel }) => !mayCancel)?.event.title,
  );
  protected readonly problem = signal<string | null>(null);

  protected async delete(): Promise<void> {
    this.problem.set(null);
    const outcome = await this.actions.deleteAccount(this.left().map(({ id }) => id));
    if (outcome === 'done') this.deleted.emit();
    else if (outcome !== 'busy') this.problem.set(problemText(outcome.error, this.words));
  }
}
