import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import {
  route,
  deskRoutes,
  staffGroups,
  type MessageContent,
  type MessagePart,
  type MessageSaved,
  type MessageView,
} from '@dabei/contracts';
import { placeholdersFor } from '@dabei/domain';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { GroupPicker } from './group-picker';
import { messageForm } from './message-form';
import { MessagePreview } from './message-preview';
import { ReachList, type Reader } from './reach-list';
import { SendPanel } from './send-panel';
import { TemplateShelf } from './template-shelf';

const quietFor = 800;

/** A message being written: whom, what, how it will look, and when. Saved while one types. */
@Component({
  selector: 'dabei-message-editor',
  imports: [
    AreaField,
    GroupPicker,
    MessagePreview,
    ProblemLine,
    ReachList,
    SendPanel,
    TemplateShelf,
    TextField,
    TPipe,
  ],
  templateUrl: './message-editor.html',
})
export class MessageEditor {
  readonly message = input.required<MessageView>();
  readonly sent = output();
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);

  protected readonly parts = linkedSignal<readonly MessagePart[]>(() => this.message().parts);
  protected readonly version = linkedSignal(() => this.message().version);
  protected readonly content = linkedSignal<MessageContent>(() => {
    const { subjectDe, textDe, subjectEn, textEn } = this.message();
    return { subjectDe, textDe, subjectEn, textEn };
  });
  protected readonly known = computed(() => {
    const staff = this.parts().some(({ kind }) => staffGroups.some((one) => one === kind));
    return placeholdersFor({ families: true, staff });
  });
  protected readonly placeholders = computed(() =>
    this.known()
      .map((name) => `{${name}}`)
      .join(' '),
  );
  protected readonly form = messageForm(this.content, this.known, inject(Words));
  protected readonly reader = signal<Reader | null>(null);
  private readonly typed = computed(() =>
    JSON.stringify({ parts: this.parts(), ...this.content() }),
  );
  protected readonly stored = linkedSignal(() => {
    const { parts, subjectDe, textDe, subjectEn, textEn } = this.message();
    return JSON.stringify({ parts, subjectDe, textDe, subjectEn, textEn });
  });
  protected readonly saved = computed(() => this.stored() === this.typed());
  /** What the preview shows: the text once it has been quiet for a moment. */
  protected readonly settledContent = linkedSignal<MessageView, MessageContent>({
    source: this.message,
    computation: () => untracked(this.content),
  });
  protected readonly saving = attempt();
  protected readonly removing = attempt();

  constructor() {
    effect((onCleanup) => {
      this.typed();
      const timer = setTimeout(() => {
        this.settledContent.set(this.content());
        void this.save();
      }, quietFor);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected use(content: MessageContent): void {
    this.content.set(content);
  }

  protected async remove(): Promise<void> {
    const address = route(deskRoutes.deskMessage, { id: this.message().id });
    if (await this.removing.run(() => this.calls.delete(address))) {
      await this.router.navigate(['/desk/nachrichten']);
    }
  }

  /** True when everything typed is stored. */
  protected async save(): Promise<boolean> {
    const typed = this.typed();
    if (typed === this.stored()) return true;
    for (const field of [
      this.form.subjectDe,
      this.form.textDe,
      this.form.subjectEn,
      this.form.textEn,
    ]) {
      field().markAsTouched();
    }
    if (this.form().invalid()) return false;
    const address = route(deskRoutes.deskMessage, { id: this.message().id });
    const change = { parts: this.parts(), ...this.content(), version: this.version() };
    const done = await this.saving.run(async () => {
      const { version } = await this.calls.put<MessageSaved>(address, change);
      this.version.set(version);
      this.stored.set(typed);
    });
    // typed while the request was on its way
    return done && this.typed() !== typed ? this.save() : done;
  }
}
