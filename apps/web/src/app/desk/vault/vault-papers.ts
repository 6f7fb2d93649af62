import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type VaultView } from '@dabei/contracts';
import { TPipe } from '../../shared/t.pipe';
import { ApiCalls } from '../parts/api-calls';
import { AskDialog } from '../parts/ask-dialog';
import { attempt } from '../parts/attempt';
import { saveFile } from '../parts/save-file';
import { ReasonField } from '../parts/reason-field';

type Paper = 'envelope' | 'letters' | 'delivery';

const names = {
  envelope: 'umschlag.pdf',
  letters: 'abholbriefe.pdf',
  delivery: 'lieferliste.pdf',
} as const;

/** The sealed list, the letters, what a body fetches at once: each with a reason, each in the log. */
@Component({
  selector: 'dabei-vault-papers',
  imports: [AskDialog, TPipe, ReasonField],
  templateUrl: './vault-papers.html',
})
export class VaultPapers {
  readonly view = input.required<VaultView>();
  readonly printed = output();

  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  protected readonly wanted = signal<Paper | null>(null);
  protected readonly reason = signal('');
  protected readonly bodyId = signal('');
  protected readonly printing = attempt();

  protected readonly title = computed(() => {
    const paper = this.wanted();
    return paper === 'delivery' ? 'vault.delivery.button' : `vault.papers.${paper ?? 'envelope'}`;
  });

  protected ask(paper: Paper): void {
    this.reason.set('');
    this.bodyId.set(this.view().bodies[0]?.id ?? '');
    this.printing.problem.set(null);
    this.wanted.set(paper);
  }

  protected async print(): Promise<void> {
    const paper = this.wanted();
    if (paper === null) return;
    const reason = this.reason().trim();
    const done = await this.printing.run(async () => {
      saveFile(this.document, await this.file(paper, reason), names[paper]);
    });
    if (!done) return;
    this.wanted.set(null);
    this.printed.emit();
  }

  private file(paper: Paper, reason: string): Promise<Blob> {
    if (paper === 'letters') return this.calls.file(deskRoutes.vaultLetters, { reason });
    if (paper === 'delivery')
      return this.calls.file(deskRoutes.vaultDelivery, { reason, bodyId: this.bodyId() });
    return this.calls.file(deskRoutes.vaultEnvelope, {
      reason,
      again: this.view().envelopePrinted,
    });
  }
}
