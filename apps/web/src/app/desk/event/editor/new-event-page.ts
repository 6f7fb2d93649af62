import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  route,
  deskRoutes,
  type DeskEvent,
  type EnteredForMade,
  type EventInput,
} from '@dabei/contracts';
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
        @if (onPaper()) {
          <a routerLink="/desk/freigaben">{{ 'organiser.review.back' | t }}</a>
        } @else {
          <a routerLink="/desk/programm">{{ 'desk.event.back' | t }}</a>
        }
      </p>
      <h1>{{ title() | t }}</h1>
      <p class="soft">{{ (onPaper() ? 'organiser.paper.newLead' : 'desk.editor.newLead') | t }}</p>
      @if (store.ready()) {
        <dabei-event-editor
          [organisations]="programme.programme()?.organisations ?? []"
          [busy]="saving.busy()"
          [problem]="saving.problem()"
          [saveWord]="onPaper() ? 'organiser.paper.save' : 'desk.save'"
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
  /** Given: an organiser's paper lies on the table. */
  readonly papier = input<string>();

  protected readonly programme = inject(ProgrammeData);
  protected readonly store = inject(EditorStore);
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  protected readonly onPaper = computed(() => this.papier() !== undefined);
  protected readonly title = computed(() =>
    this.onPaper() ? 'organiser.paper.newTitle' : 'desk.editor.newTitle',
  );
  protected readonly saving = attempt();
  protected readonly reading = attempt();

  constructor() {
    const head = inject(PageHead);
    effect(() => {
      head.set(this.words.t(this.title()));
    });
    effect(() => {
      const original = this.kopie();
      const campaign = this.aktion();
      untracked(() => {
        if (campaign) this.programme.show(campaign);
        if (original) void this.startFrom(original);
        else this.begin(this.onPaper() ? 'papier' : 'neu', newEvent);
      });
    });
  }

  private begin(name: string, model: EditorModel): void {
    this.store.begin(name, 0, model);
  }

  private async startFrom(id: string): Promise<void> {
    await this.reading.run(async () => {
      const original = await this.calls.get<DeskEvent>(route(deskRoutes.deskEvent, { id }));
      this.programme.show(original.campaignSlug);
      const title = this.words.t('desk.editor.copyTitle', { title: original.title });
      this.begin(`kopie.${id}`, { ...copyOf(original.event), title });
    });
  }

  protected async save(): Promise<void> {
    const campaign = this.programme.programme()?.campaign.slug ?? '';
    let made = '';
    const event = eventOf(this.store.model());
    const done = await this.saving.run(async () => {
      made = (await (this.onPaper() ? this.handIn(campaign, event) : this.draft(campaign, event)))
        .id;
    });
    if (!done) return;
    this.store.forget();
    this.toasts.say(this.words.t(this.onPaper() ? 'organiser.paper.made' : 'desk.editor.made'));
    this.programme.reload();
    await this.router.navigate([this.onPaper() ? '/desk/freigaben' : '/desk/veranstaltung', made]);
  }

  private draft(campaign: string, event: EventInput): Promise<{ id: string }> {
    const address = `${deskRoutes.deskEvents}?campaign=${encodeURIComponent(campaign)}`;
    return this.calls.post(address, event);
  }

  private handIn(campaign: string, event: EventInput): Promise<EnteredForMade> {
    const body = { campaign: campaign || null, event, note: null };
    return this.calls.post(deskRoutes.enteredForEvents, body);
  }
}
