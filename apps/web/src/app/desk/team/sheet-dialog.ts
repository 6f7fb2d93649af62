import { Component, computed, DOCUMENT, inject, input, output } from '@angular/core';
import type { InvitationSheet } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { QrCode } from '../../shared/qr-code';

/** The printed invitation: a QR code and the same secret to type. */
@Component({
  selector: 'dabei-sheet-dialog',
  imports: [DialogPanel, QrCode, TPipe],
  styleUrl: '../families/access-code-dialog.css',
  template: `
    <dabei-dialog labelledBy="sheet-title" [open]="sheet() !== null" (closed)="closed.emit()">
      @if (sheet(); as it) {
        <div class="stack">
          <h2 id="sheet-title">{{ 'team.sheet.title' | t: { name: it.name } }}</h2>
          <div class="card">
            <p>
              <strong>{{
                (it.bundles.length === 0 ? 'team.sheet.password' : 'team.sheet.lead')
                  | t: { name: it.name }
              }}</strong>
            </p>
            <dabei-qr-code [text]="it.address" [alt]="'team.sheet.qr' | t" />
            <p>{{ 'team.sheet.how' | t: { address: page() } }}</p>
            <p class="code code-text" dir="ltr">{{ it.code }}</p>
            <p class="small">{{ 'team.sheet.until' | t: { deadline: deadline() } }}</p>
          </div>
          <div class="row">
            <button type="button" class="button button-primary" (click)="print()">
              {{ 'team.sheet.print' | t }}
            </button>
            <button type="button" class="button button-quiet" (click)="closed.emit()">
              {{ 'desk.close' | t }}
            </button>
          </div>
        </div>
      }
    </dabei-dialog>
  `,
})
export class SheetDialog {
  readonly sheet = input.required<InvitationSheet | null>();
  readonly closed = output();
  private readonly document = inject(DOCUMENT);
  private readonly words = inject(Words);

  protected readonly page = computed(() =>
    (this.sheet()?.address ?? '').replace(/^https?:\/\//, '').replace(/\/[^/]*$/, ''),
  );
  protected readonly deadline = computed(() => {
    const sheet = this.sheet();
    return sheet ? momentText(sheet.expiresAt, this.words.voice()) : '';
  });

  /** Only the card goes to paper. */
  protected print(): void {
    const { body, defaultView } = this.document;
    body.classList.add('prints-card');
    defaultView?.print();
    body.classList.remove('prints-card');
  }
}
