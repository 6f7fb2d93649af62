import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { deskRoutes, type StreetsPreview, type StreetsView } from '@dabei/contracts';
import { momentText } from '@dabei/words';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { RowProblems } from '../../parts/row-problems';
import { Toasts } from '../../parts/toasts';
import { StreetsClient } from './streets-client';

/** Which street lies in which part of the town: shown, handed out, replaced as a whole. */
@Component({
  selector: 'dabei-street-list',
  imports: [AnswerState, Icon, ProblemLine, RowProblems, TPipe],
  providers: [StreetsClient],
  templateUrl: './street-list.html',
})
export class StreetList {
  private readonly client = inject(StreetsClient);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly address = deskRoutes.streetsFile;
  protected readonly resource = httpResource<StreetsView>(() => deskRoutes.streets);
  protected readonly view = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly trying = attempt();
  protected readonly preview = signal<StreetsPreview | null>(null);
  private file: File | null = null;
  protected readonly ready = computed(() => {
    const it = this.preview();
    return it !== null && it.streets > 0 && it.problems.length + it.missingColumns.length === 0;
  });

  protected async choose(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file) return;
    this.file = file;
    this.preview.set(null);
    await this.trying.run(async () => {
      this.preview.set(await this.client.preview(file));
    });
  }

  protected async accept(): Promise<void> {
    const { file } = this;
    if (!file) return;
    const done = await this.trying.run(() => this.client.replace(file));
    if (!done) return;
    this.preview.set(null);
    this.toasts.say(this.words.t('figures.streets.replaced'));
    this.resource.reload();
  }

  protected inForce({ streets, districts, changedAt }: StreetsView): string {
    const counts = { count: streets, districts: districts.length };
    return changedAt === null
      ? this.words.t('figures.streets.inForce', counts)
      : this.words.t('figures.streets.since', {
          ...counts,
          moment: momentText(changedAt, this.words.voice()),
        });
  }
}
