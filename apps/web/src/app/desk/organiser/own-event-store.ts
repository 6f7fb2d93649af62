import { inject, Injectable, signal } from '@angular/core';
import { route, routes, type OwnEarlierVersion, type OwnEvent } from '@dabei/contracts';
import { focusFirstError } from '../../shared/focus-first-error';
import { Words } from '../../shared/words';
import { adopted } from '../event/editor/adopt-ids';
import type { Typing } from '../event/fields/autosave';
import { emptySession } from '../event/fields/shared-model';
import { TypedStore } from '../event/fields/typed-store';
import { ApiCalls } from '../parts/api-calls';
import { ownEventForm, touchOwnEvent } from './own-event-form';
import { newOwnEvent, ownInputOf, ownModelOf, type OwnEventModel } from './own-event-model';

const adoptSessions = (typed: OwnEventModel, stored: OwnEventModel): OwnEventModel => ({
  ...typed,
  sessions: adopted(typed.sessions, stored.sessions),
});

/** The own event on this page: what is stored, what is typed, and the ways between. */
@Injectable()
export class OwnEventStore extends TypedStore<OwnEventModel> {
  private readonly calls = inject(ApiCalls);
  private readonly read = signal<OwnEvent | null>(null);

  readonly event = this.read.asReadonly();
  readonly form = ownEventForm(this.model, inject(Words));
  /** How what is typed is kept while the event is the organiser's to change. */
  readonly typing: Typing = {
    text: () => JSON.stringify(ownInputOf(this.model())),
    dirty: () => this.read()?.may === 'yes' && this.dirty(),
    fits: () => this.form().valid(),
    keep: async () => {
      await this.save();
      return { keptAs: 'draft', text: JSON.stringify(ownInputOf(this.known())) };
    },
  };

  constructor() {
    super('own-event-draft', newOwnEvent, adoptSessions);
  }

  beginNew(organisationId: string): void {
    this.begin('neu', 0, { ...newOwnEvent, organisationId });
  }

  async load(id: string): Promise<void> {
    const event = await this.fetch(id);
    this.read.set(event);
    this.begin(id, event.version, ownModelOf(event));
    // nothing typed waits where nothing can be typed any more
    if (event.may !== 'yes') this.discard();
  }

  /** Somebody else saved meanwhile: what is typed stays and is saved over it. */
  async catchUpWith(id: string): Promise<void> {
    const event = await this.fetch(id);
    this.read.set(event);
    this.catchUp(event.version, ownModelOf(event));
  }

  /** Is everything said that must be? Shows what is missing where it is not. */
  fits(): boolean {
    touchOwnEvent(this.form);
    if (this.form().valid()) return true;
    focusFirstError(this.form);
    return false;
  }

  async create(campaign: string): Promise<void> {
    const event = ownInputOf(this.model());
    this.take(await this.calls.post<OwnEvent>(routes.ownEvents, { campaign, event }));
  }

  async save(): Promise<void> {
    const known = this.read();
    if (known === null || !this.dirty()) return;
    const sent = this.model();
    const body = { version: this.version(), event: ownInputOf(sent) };
    const address = route(routes.ownEvent, { id: known.id });
    const answer = await this.calls.put<OwnEvent>(address, body);
    this.read.set(answer);
    this.keptAs(answer.version, sent, ownModelOf(answer));
  }

  async act(pattern: string, body: object): Promise<OwnEvent> {
    const id = this.read()?.id ?? '';
    const unversioned: string[] = [routes.ownEventOtherDate, routes.ownEventAskToCancel];
    const answer = await this.calls.post<OwnEvent>(
      pattern.replace(':id', id),
      unversioned.includes(pattern) ? body : { version: this.version(), ...body },
    );
    if (answer.id === id) this.take(answer);
    return answer;
  }

  /** An earlier version comes into the form; it is kept like anything typed. */
  async bring(version: number): Promise<void> {
    const id = this.read()?.id ?? '';
    const address = route(routes.ownEventRevision, { id, version: String(version) });
    this.model.set(ownModelOf(await this.calls.get<OwnEarlierVersion>(address)));
  }

  addSession(): void {
    const last = this.model().sessions.at(-1) ?? emptySession;
    // spreading would copy the mark by which the form tells its rows apart
    const next = structuredClone({ ...last, id: '', date: '', untilDate: '' });
    this.model.update((model) => ({ ...model, sessions: [...model.sessions, next] }));
  }

  removeSession(index: number): void {
    this.model.update((model) => ({
      ...model,
      sessions: model.sessions.filter((_, at) => at !== index),
    }));
  }

  private take(event: OwnEvent): void {
    this.forget();
    this.read.set(event);
    this.begin(event.id, event.version, ownModelOf(event));
  }

  private fetch(id: string): Promise<OwnEvent> {
    return this.calls.get<OwnEvent>(route(routes.ownEvent, { id }));
  }
}
