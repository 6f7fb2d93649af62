import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { deskRoutes, type DrawChange } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ProgrammeData } from '../../programme/programme-data';
import { DrawData } from '../draw-data';
import { changeKinds, changeOf, emptyChange, type ChangeDraft } from './change-draft';
import { ChangeFields } from './change-fields';

/** "What if": one or more numbers changed, computed by the same solver. Nothing real changes with it. */
@Component({
  selector: 'dabei-what-if-page',
  imports: [AnswerState, ChangeFields, Icon, ProblemLine, RouterLink, TPipe],
  templateUrl: './what-if-page.html',
})
export class WhatIfPage {
  /** From the address: the campaign, and the first change as far as it is known. */
  readonly aktion = input<string>();
  readonly art = input<string>();
  readonly veranstaltung = input<string>();

  protected readonly data = inject(DrawData);
  private readonly programme = inject(ProgrammeData);
  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly events = computed(() =>
    (this.programme.programme()?.events ?? []).filter(
      ({ status, registration }) => status === 'published' && registration === 'with-us',
    ),
  );
  protected readonly drafts = linkedSignal<readonly ChangeDraft[]>(() => [
    {
      ...emptyChange,
      kind: changeKinds.find((kind) => kind === this.art()) ?? 'capacity',
      eventId: this.veranstaltung() ?? '',
    },
  ]);
  protected readonly label = signal('');
  protected readonly working = attempt();
  protected readonly changes = computed(() => {
    const made = this.drafts().map(changeOf);
    return made.includes(null)
      ? null
      : made.filter((change): change is DrawChange => change !== null);
  });
  protected readonly query = computed(() => ({ aktion: this.data.view()?.campaign.slug }));

  constructor() {
    inject(PageHead).set(this.words.t('draw.whatIf.title'));
    effect(() => {
      this.data.show(this.aktion());
    });
  }

  protected change(index: number, draft: ChangeDraft): void {
    this.drafts.update((drafts) => drafts.map((one, at) => (at === index ? draft : one)));
  }

  protected add(): void {
    this.drafts.update((drafts) => [...drafts, emptyChange]);
  }

  protected remove(index: number): void {
    this.drafts.update((drafts) => drafts.filter((_, at) => at !== index));
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const campaign = this.data.view()?.campaign.slug;
    const changes = this.changes();
    if (campaign === undefined || changes === null) return;
    const done = await this.working.run(() =>
      this.calls.post(deskRoutes.deskDrawRuns, { campaign, changes, label: this.label().trim() }),
    );
    if (!done) return;
    this.toasts.say(this.words.t('draw.whatIf.started'));
    this.data.reload();
    void this.router.navigate(['/desk/verlosung'], { queryParams: { aktion: campaign } });
  }
}
