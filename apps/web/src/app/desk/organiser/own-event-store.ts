import { inject, Injectable, signal } from '@angular/core';
import { route, routes, type OwnEvent } from '@dabei/contracts';
import { focusFirstError } from '../../shared/focus-first-error';
import { Words } from '../../shared/words';
import { emptySession } from '../event/editor/editor-model';
import { ApiCalls } from '../parts/api-calls';
import { ownEventForm, touchOwnEvent } from './own-event-form';
import { newOwnEvent, ownInputOf, ownModelOf } from './own-event-model';

/** The own event on this page: what is stored, what is typed, and the ways between. */
@Injectable()
export class OwnEventStore {
  private readonly calls = inject(ApiCalls);
  private readonly stored = signal<OwnEvent | null>(null);
  private readonly model = signal(newOwnEvent);
  private readonly typed = signal(JSON.stringify(newOwnEvent));

  readonly event = this.stored.asReadonly();
  readonly form = ownEventForm(this.model, inject(Words));

  begin(organisationId: string): void {
    this.model.set({ ...newOwnEvent, organisationId });
    this.remember();
  }

  async load(id: string): Promise<void> {
    this.take(await this.calls.get<OwnEvent>(route(routes.ownEvent, { id })));
  }

  take(event: OwnEvent): void {
    this.stored.set(event);
    this.model.set(ownModelOf(event));
    this.remember();
  }

  /** Is everything said that must be? Shows what is missing where it is not. */
  fits(): boolean {
    touchOwnEvent(this.form);
    if (this.form().valid()) return true;
    focusFirstError(this.form);
    return false;
  }

  dirty(): boolean {
    return JSON.stringify(this.model()) !== this.typed();
  }

  async create(campaign: string): Promise<OwnEvent> {
    const event = ownInputOf(this.model());
    const made = await this.calls.post<OwnEvent>(routes.ownEvents, { campaign, event });
    this.take(made);
    return made;
  }

  async save(): Promise<void> {
    const known = this.stored();
    if (known === null || !this.dirty()) return;
    const body = { version: known.version, event: ownInputOf(this.model()) };
    this.take(await this.calls.put<OwnEvent>(route(routes.ownEvent, { id: known.id }), body));
  }

  async act(pattern: string, body: object): Promise<OwnEvent> {
    const { id, version } = this.stored() ?? { id: '', version: 0 };
    const unversioned: string[] = [routes.ownEventOtherDate, routes.ownEventAskToCancel];
    const answer = await this.calls.post<OwnEvent>(
      pattern.replace(':id', id),
      unversioned.includes(pattern) ? body : { version, ...body },
    );
    if (answer.id === id) this.take(answer);
    return answer;
  }

  addSession(): void {
    const last = this.model().sessions.at(-1) ?? emptySession;
    const next = { ...last, id: '', date: '', untilDate: '' };
    this.model.update((model) => ({ ...model, sessions: [...model.sessions, next] }));
  }

  removeSession(index: number): void {
    this.model.update((model) => ({
      ...model,
      sessions: model.sessions.filter((_, at) => at !== index),
    }));
  }

  private remember(): void {
    this.typed.set(JSON.stringify(this.model()));
  }
}
