import { Component, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, routes, type DeskEvent } from '@dabei/contracts';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ProgrammeData } from '../../programme/programme-data';
import { newEvent, type EditorModel } from './editor-model';
import { EditorStore } from './editor-store';
import { EventEditor } from './event-editor';
import { copyOf } from './event-to-model';
import { eventOf } from './model-to-event';

/** A new event, empty or as a copy; nothing is stored before it is saved as a draft. */
@Component({
  selector: 'dabei-new-event-page',
  imports: [EventEditor, ProblemLine, RouterLink, TPipe],
  providers: [EditorStore],
  template: `
    <div class="stack">
      <p>
        <a routerLink="/desk/programm">{{ 'desk.event.back' | t }}</a>
      </p>
      <h1>{{ 'desk.editor.newTitle' | t }}</h1>
      <p class="soft">{{ 'desk.editor.newLead' | t }}</p>
      @if (store.ready()) {
        <dabei-event-editor
          [organisations]="programme.programme()?.organisations ?? []"
          [busy]="saving.busy()"
          [problem]="saving.problem()"
          (saved)="save()"
        />
      } @else {
        <dabei-problem-line [text]="reading.problem()" />
      }
    </div>
  `,
})
export class NewEventPage {
  /** From the address: the campaign, and the event to start from. */
  readonly aktion = input<string>();
  readonly kopie = input<string>();

  protected readonly programme = inject(ProgrammeData);
  protected readonly store = inject(EditorStore);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly saving = attempt();
  protected readonly reading = attempt();

  constructor() {
    inject(PageHead).set(this.words.t('desk.editor.newTitle'));
    effect(() => {
      const original = this.kopie();
      const campaign = this.aktion();
      untracked(() => {
        if (campaign) this.programme.show(campaign);
        if (original) void this.startFrom(original);
        else this.begin('neu', newEvent);
      });
    });
  }

  private begin(name: string, model: EditorModel): void {
    this.store.begin(name, 0, model);
  }

  private async startFrom(id: string): Promise<void> {
    await this.reading.run(async () => {
      const original = await this.calls.get<DeskEvent>(route(routes.deskEvent, { id }));
      this.programme.show(original.campaignSlug);
      const title = this.words.t('desk.editor.copyTitle', { title: original.title });
      this.begin(`kopie.${id}`, { ...copyOf(original.event), title });
    });
  }

  protected async save(): Promise<void> {
    const campaign = this.programme.programme()?.campaign.slug ?? '';
    let made = '';
    const done = await this.saving.run(async () => {
      const address = `${routes.deskEvents}?campaign=${encodeURIComponent(campaign)}`;
      made = (await this.calls.post<{ id: string }>(address, eventOf(this.store.model()))).id;
    });
    if (!done) return;
    this.store.forget();
    this.toasts.say(this.words.t('desk.editor.made'));
    this.programme.reload();
    await this.router.navigate(['/desk/veranstaltung', made]);
  }
}
