import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type ImportPreview } from '@dabei/contracts';
import { dayText, momentText } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { RowProblems } from '../parts/row-problems';
import { Toasts } from '../parts/toasts';
import { ProgrammeData } from '../programme/programme-data';
import { ImportClient } from './import-client';

const shownEntries = 50;

/** Events from a spreadsheet: choose the file, read what is wrong, take it over as a whole. */
@Component({
  selector: 'dabei-import-page',
  imports: [Icon, ProblemLine, RouterLink, RowProblems, StatusBadge, TPipe],
  providers: [ImportClient],
  templateUrl: './import-page.html',
})
export class ImportPage {
  /** From the address: the campaign. */
  readonly aktion = input<string>();

  private readonly client = inject(ImportClient);
  private readonly programme = inject(ProgrammeData);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  protected readonly template = deskRoutes.importTemplate;
  protected readonly trying = attempt();
  protected readonly preview = signal<ImportPreview | null>(null);
  protected readonly createOrganisers = signal(false);
  protected readonly update = signal(false);
  protected readonly all = signal(false);

  protected readonly counts = computed(() => {
    const entries = this.preview()?.entries ?? [];
    const of = (what: string) => entries.filter((entry) => entry.what === what).length;
    return { fresh: of('new'), known: of('known'), kept: of('kept') };
  });
  protected readonly ready = computed(() => {
    const it = this.preview();
    return it !== null && it.problems.length + it.missingColumns.length === 0 && !it.acceptedAt;
  });
  protected readonly entries = computed(() => {
    const entries = this.preview()?.entries ?? [];
    return this.all() ? entries : entries.slice(0, shownEntries);
  });

  constructor() {
    inject(PageHead).set(this.words.t('organiser.import.title'));
  }

  protected async choose(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file) return;
    this.preview.set(null);
    this.createOrganisers.set(false);
    this.all.set(false);
    await this.trying.run(async () => {
      this.preview.set(await this.client.upload(file, this.aktion()));
    });
  }

  protected async withOrganisers(create: boolean): Promise<void> {
    this.createOrganisers.set(create);
    await this.trying.run(async () => {
      this.preview.set(await this.client.preview(this.preview()?.id ?? '', create));
    });
  }

  protected async accept(): Promise<void> {
    const id = this.preview()?.id ?? '';
    const known = this.update() ? 'update' : 'skip';
    const createOrganisers = this.createOrganisers();
    await this.trying.run(async () => {
      const result = await this.client.accept(id, { createOrganisers, known });
      this.toasts.say(this.words.t('organiser.import.done', { ...result }));
      this.preview.set(await this.client.preview(id, createOrganisers));
      this.programme.reload();
    });
  }

  protected day(date: string): string {
    return dayText(date, this.words.language(), 'short');
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }
}
