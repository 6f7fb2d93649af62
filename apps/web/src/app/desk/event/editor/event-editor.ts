import { Component, inject, input, output } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { ProblemLine } from '../../parts/problem-line';
import { EventFields } from '../fields/event-fields';
import { emptySession } from '../fields/shared-model';
import { emptyQuestion, emptyQuota, type EditorModel } from './editor-model';
import { EditorStore } from './editor-store';
import { QuestionList } from './question-list';
import { QuotaList } from './quota-list';
import { SessionList } from './session-list';

/** The whole form of an event, for a new one and for one that is known. */
@Component({
  selector: 'dabei-event-editor',
  imports: [EventFields, Icon, ProblemLine, QuestionList, QuotaList, SessionList, TPipe],
  styles: `
    .foot {
      position: sticky;
      inset-block-end: 0;
      padding-block: 0.75rem;
      background: var(--paper);
      border-block-start: 2px solid var(--line);
    }
  `,
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      @if (store.restored()) {
        <div class="notice notice-waiting" role="status">
          <dabei-icon name="info" />
          <p>
            {{ 'desk.editor.restored' | t }}
            <button type="button" class="button button-small" (click)="store.discard()">
              {{ 'desk.editor.discard' | t }}
            </button>
          </p>
        </div>
      }
      <dabei-event-fields
        [fields]="store.form"
        [office]="store.form"
        [organisations]="organisations()"
      />
      <dabei-session-list
        [sessions]="store.form.sessions"
        (added)="addSession()"
        (removed)="remove('sessions', $event)"
      />
      <dabei-quota-list
        [quotas]="store.form.quotas"
        [frozen]="frozen()"
        (added)="add('quotas', emptyQuota)"
        (removed)="remove('quotas', $event)"
      />
      <dabei-question-list
        [questions]="store.form.questions"
        (added)="add('questions', emptyQuestion)"
        (removed)="remove('questions', $event)"
      />
      <div class="foot stack-small">
        <dabei-problem-line [text]="problem()" />
        <ng-content />
        <div class="row">
          <button type="submit" class="button button-primary" [disabled]="busy()">
            {{ saveWord() | t }}
          </button>
          <span class="soft small" role="status">{{
            state() || (store.dirty() ? ('desk.editor.unsaved' | t) : '')
          }}</span>
        </div>
      </div>
    </form>
  `,
})
export class EventEditor {
  readonly organisations = input.required<readonly { id: string; name: string }[]>();
  /** On a published event the numbers of places change elsewhere. */
  readonly frozen = input(false);
  readonly busy = input(false);
  readonly problem = input<string | null>(null);
  readonly saveWord = input('desk.save');
  /** What became of the typed text by itself, as a sentence. */
  readonly state = input('');
  readonly saved = output();

  protected readonly store = inject(EditorStore);
  protected readonly emptyQuota = emptyQuota;
  protected readonly emptyQuestion = emptyQuestion;

  protected save(event: Event): void {
    event.preventDefault();
    if (this.store.fits()) this.saved.emit();
  }

  /** Another date is most often at the same hours. */
  protected addSession(): void {
    const last = this.store.model().sessions.at(-1) ?? emptySession;
    this.add('sessions', { ...last, id: '', date: '', untilDate: '' });
  }

  protected add<K extends 'sessions' | 'quotas' | 'questions'>(
    list: K,
    row: EditorModel[K][number],
  ): void {
    // spreading would copy the mark by which the form tells its rows apart: the new row would never show
    const fresh = structuredClone(row);
    this.store.model.update((model) => ({ ...model, [list]: [...model[list], fresh] }));
  }

  protected remove(list: 'sessions' | 'quotas' | 'questions', index: number): void {
    this.store.model.update((model) => ({
      ...model,
      [list]: model[list].filter((_, at) => at !== index),
    }));
  }
}
