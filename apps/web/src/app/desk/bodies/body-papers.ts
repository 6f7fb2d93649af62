import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { route, routes, type BodyOverview } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { saveFile } from '../parts/save-file';

/** What a body prints: consent forms, its own list, slips with codes. */
@Component({
  selector: 'dabei-body-papers',
  imports: [ProblemLine, TPipe],
  templateUrl: './body-papers.html',
})
export class BodyPapers {
  readonly body = input.required<BodyOverview['bodies'][number]>();
  readonly campaign = input.required<NonNullable<BodyOverview['campaign']>>();
  /** More than one body stands on the page. */
  readonly many = input(false);

  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  protected readonly slips = signal('10');
  protected readonly children = signal('1');
  protected readonly printing = attempt();
  protected readonly printed = signal(false);

  protected readonly list = computed(() => route(routes.bodyListPdf, { id: this.body().id }));
  protected readonly consent = (language: string): string =>
    routes.bodyConsentPdf.replace(':language', language);

  protected async print(event: Event): Promise<void> {
    event.preventDefault();
    this.printed.set(false);
    const order = { slips: Number(this.slips()), children: Number(this.children()) };
    const done = await this.printing.run(async () => {
      const file = await this.calls.file(route(routes.bodyCodes, { id: this.body().id }), order);
      saveFile(this.document, file, 'wunsch-codes.pdf');
    });
    this.printed.set(done);
  }
}
