import { Component, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { routes, type VaultView } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { ApiCalls } from '../parts/api-calls';
import { AskDialog } from '../parts/ask-dialog';
import { attempt } from '../parts/attempt';
import { saveFile } from '../parts/save-file';

type Paper = 'envelope' | 'letters';

/** The sealed list and the letters: each with a reason, each in the log. */
@Component({
  selector: 'dabei-vault-papers',
  imports: [AskDialog, TPipe],
  templateUrl: './vault-papers.html',
})
export class VaultPapers {
  readonly view = input.required<VaultView>();
  readonly printed = output();

  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  protected readonly wanted = signal<Paper | null>(null);
  protected readonly reason = signal('');
  protected readonly printing = attempt();

  protected ask(paper: Paper): void {
    this.reason.set('');
    this.printing.problem.set(null);
    this.wanted.set(paper);
  }

  protected async print(): Promise<void> {
    const paper = this.wanted();
    if (paper === null) return;
    const reason = this.reason().trim();
    const done = await this.printing.run(async () => {
      const file =
        paper === 'letters'
          ? await this.calls.file(routes.vaultLetters, { reason })
          : await this.calls.file(routes.vaultEnvelope, {
              reason,
              again: this.view().envelopePrinted,
            });
      saveFile(this.document, file, paper === 'letters' ? 'abholbriefe.pdf' : 'umschlag.pdf');
    });
    if (!done) return;
    this.wanted.set(null);
    this.printed.emit();
  }
}
