import {
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
  type OnDestroy,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type DeskEvent,
  type EarlierVersion,
  type EventInput,
  type UnsentAnswer,
} from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { StaffSession } from '../../access/staff-session';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ProgrammeData } from '../../programme/programme-data';
import { EventData } from '../event-data';
import { Autosave } from '../fields/autosave';
import { isOvertaken } from '../fields/is-overtaken';
import { EarlierVersions } from './earlier-versions';
import { EditorStore } from './editor-store';
import { editorTyping } from './editor-typing';
import { EventEditor } from './event-editor';
import { modelOf } from './event-to-model';
import { eventOf } from './model-to-event';
import { PublishChangesDialog } from './publish-changes-dialog';

/** Editing an event that is known. What is typed keeps itself; publishing it is a press. */
@Component({
  selector: 'dabei-edit-page',
  imports: [
    EarlierVersions,
    EventEditor,
    Icon,
    ProblemLine,
    PublishChangesDialog,
    RouterLink,
    TPipe,
  ],
  providers: [EditorStore, Autosave],
  host: { class: 'stack' },
  templateUrl: './edit-page.html',
})
export class EditPage implements OnDestroy {
  protected readonly data = inject(EventData);
  protected readonly programme = inject(ProgrammeData);
  protected readonly store = inject(EditorStore);
  protected readonly autosave = inject(Autosave);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly staff = inject(StaffSession).staff;

  protected readonly saving = attempt();
  protected readonly discarding = attempt();
  protected readonly overtaken = signal(false);
  protected readonly unsentAt = signal('');
  protected readonly asked = signal<EventInput | null>(null);
  protected readonly frozen = computed(() => this.data.event()?.status === 'published');
  protected readonly maySeeHistory = computed(
    () => this.staff()?.permissions.includes('desk:history') ?? false,
  );

  protected readonly assumed = computed(() =>
    (this.data.event()?.assumed ?? [])
      .map((name) => `desk.editor.${name.replace(/Cents$/, '')}`)
      .filter((key) => this.words.knows(key))
      .map((key) => this.words.t(key))
      .join(', '),
  );

  constructor() {
    effect(() => {
      const event = this.data.event();
      if (event) untracked(() => void this.take(event));
    });
  }

  ngOnDestroy(): void {
    void this.autosave.pause();
    if (this.store.version() !== this.data.event()?.version) this.data.reload();
  }

  private async take(event: DeskEvent): Promise<void> {
    this.programme.show(event.campaignSlug);
    const model = modelOf(event.event);
    if (this.store.ready() && this.store.dirty()) {
      if (event.version > this.store.version()) this.store.catchUp(event.version, model);
      return;
    }
    if (event.version < this.store.version()) return;
    const kept = event.status === 'published' ? await this.unsentOf(event.id) : null;
    // somebody who types already is not interrupted
    if (this.store.ready() && this.store.dirty()) return;
    this.store.begin(
      event.id,
      event.version,
      model,
      kept && { version: kept.version, model: modelOf(kept.event) },
    );
    this.unsentAt.set(kept ? momentText(kept.at, this.words.voice()) : '');
    this.autosave.begin(
      editorTyping(event.id, this.store, this.calls),
      kept ? JSON.stringify(eventOf(modelOf(kept.event))) : undefined,
    );
  }

  private async unsentOf(id: string): Promise<UnsentAnswer['unsent']> {
    try {
      return (await this.calls.get<UnsentAnswer>(route(deskRoutes.eventUnsent, { id }))).unsent;
    } catch {
      // the editor opens without it; publishing over it is told as a conflict of versions
      return null;
    }
  }

  /** Before a public event changes, what it means is shown. */
  protected ask(): void {
    this.saving.problem.set(null);
    this.asked.set(eventOf(this.store.model()));
  }

  protected async save(): Promise<void> {
    const id = this.data.event()?.id;
    if (!id) return;
    await this.autosave.pause();
    this.overtaken.set(false);
    const model = this.store.model();
    const body = { version: this.store.version(), event: eventOf(model) };
    const done = await this.saving.run(() =>
      this.calls.put(route(deskRoutes.deskEvent, { id }), body).catch((error: unknown) => {
        if (isOvertaken(error)) this.overtaken.set(true);
        throw error;
      }),
    );
    if (this.overtaken()) this.data.reload();
    if (!done) return;
    this.asked.set(null);
    this.unsentAt.set('');
    this.autosave.rest();
    this.store.forget();
    // what was typed while it was being saved is still to be saved
    this.store.catchUp(body.version, model);
    this.toasts.say(this.words.t('desk.saved'));
    this.programme.reload();
    this.data.reload();
  }

  protected async discardUnsent(): Promise<void> {
    const id = this.data.event()?.id;
    if (!id) return;
    await this.autosave.pause();
    const address = route(deskRoutes.eventUnsent, { id });
    if (!(await this.discarding.run(() => this.calls.delete(address)))) return;
    this.unsentAt.set('');
    this.autosave.rest();
    this.store.discard();
    this.toasts.say(this.words.t('planning.editor.discarded'));
  }

  /** An earlier version comes into the form; it is saved like anything typed. */
  protected async restore(id: string, version: number): Promise<void> {
    const before = this.store.model();
    const found = await this.discarding.run(async () => {
      const address = route(deskRoutes.eventRevision, { id, version: String(version) });
      const { event } = await this.calls.get<EarlierVersion>(address);
      this.store.model.set(modelOf(event));
    });
    if (!found) return;
    this.toasts.say(this.words.t('planning.editor.restored'), () => this.store.model.set(before));
  }

  protected takeTheirs(): void {
    this.overtaken.set(false);
    this.saving.problem.set(null);
    this.autosave.rest();
    this.store.discard();
  }
}
