import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type MessageContent, type MessageTemplates } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** Texts kept under a name: taken from the shelf, or put on it. */
@Component({
  selector: 'dabei-template-shelf',
  imports: [ProblemLine, TPipe],
  template: `
    <div class="fields-row">
      @if (templates().length > 0) {
        <div class="field">
          <label class="field-label" for="template-use">{{ 'messages.template' | t }}</label>
          <select #picked id="template-use" (change)="use(picked.value); picked.value = ''">
            <option value="">{{ 'messages.templateChoose' | t }}</option>
            @for (one of templates(); track one.id) {
              <option [value]="one.id">{{ one.name }}</option>
            }
          </select>
        </div>
      }
      <div class="field">
        <label class="field-label" for="template-name">{{ 'messages.templateName' | t }}</label>
        <div class="row">
          <input
            #typed
            id="template-name"
            type="text"
            maxlength="80"
            [value]="name()"
            (input)="name.set(typed.value)"
          />
          <button
            type="button"
            class="button button-small"
            [disabled]="saving.busy() || !name().trim()"
            (click)="keep()"
          >
            {{ 'messages.templateKeep' | t }}
          </button>
        </div>
      </div>
    </div>
    <dabei-problem-line [text]="saving.problem()" />
  `,
})
export class TemplateShelf {
  readonly content = input.required<MessageContent>();
  readonly used = output<MessageContent>();
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly resource = httpResource<MessageTemplates>(
    () => deskRoutes.deskMessageTemplates,
  );
  protected readonly templates = computed(() =>
    this.resource.hasValue() ? this.resource.value().templates : [],
  );
  protected readonly name = signal('');
  protected readonly saving = attempt();

  /** What was typed before can be had back. */
  protected use(id: string): void {
    const template = this.templates().find((one) => one.id === id);
    if (template === undefined) return;
    const before = this.content();
    const { subjectDe, textDe, subjectEn, textEn } = template;
    this.used.emit({ subjectDe, textDe, subjectEn, textEn });
    this.toasts.say(this.words.t('messages.templateUsed'), () => this.used.emit(before));
  }

  protected async keep(): Promise<void> {
    const order = { name: this.name().trim(), ...this.content() };
    const done = await this.saving.run(() =>
      this.calls.post(deskRoutes.deskMessageTemplates, order),
    );
    if (!done) return;
    this.toasts.say(this.words.t('messages.templateKept', { name: order.name }));
    this.name.set('');
    this.resource.reload();
  }
}
