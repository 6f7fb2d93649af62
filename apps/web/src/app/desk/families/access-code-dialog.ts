import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type accessCodeView, type HouseholdHit } from '@dabei/contracts';
import { DialogPanel, Icon } from '@dabei/web/ui';
import type { z } from 'zod';
import { OfficeStore } from '../../shared/office-store';
import { SITE_ORIGIN } from '../../shared/site-origin';
import { TPipe } from '../../shared/t.pipe';
import { QrCode } from '../../shared/qr-code';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';

/** A new access code for a family without e-mail: shown once, to print or to read out. */
@Component({
  selector: 'dabei-access-code-dialog',
  imports: [DialogPanel, Icon, ProblemLine, QrCode, TPipe],
  styleUrl: './access-code-dialog.css',
  template: `
    <dabei-dialog labelledBy="code-title" [open]="household() !== null" (closed)="close()">
      @if (household(); as family) {
        <div class="stack">
          <h2 id="code-title">{{ 'desk.families.codeTitle' | t: { name: family.guardian } }}</h2>
          @if (code(); as text) {
            <div class="card">
              <p>{{ 'desk.families.cardLead' | t }}</p>
              <p class="code code-text">{{ text }}</p>
              <dabei-qr-code [text]="address()" [alt]="'desk.families.qr' | t" />
              <p class="small">{{ address() }}</p>
              @if (office.office(); as it) {
                <p class="small">{{ it.name }}, {{ it.phone }}</p>
              }
            </div>
            <p class="small soft no-print">{{ 'desk.families.once' | t }}</p>
            <dabei-problem-line [text]="making.problem()" />
            <div class="row">
              <button type="button" class="button button-primary" (click)="print()">
                {{ 'desk.families.printCard' | t }}
              </button>
              <button
                type="button"
                class="button"
                [disabled]="making.busy()"
                (click)="openLetter(family, text)"
              >
                <dabei-icon name="mail" [size]="18" />{{ 'desk.families.letter' | t }}
              </button>
              <button type="button" class="button button-quiet" (click)="close()">
                {{ 'desk.close' | t }}
              </button>
            </div>
          } @else {
            <p>{{ 'desk.families.codeThen' | t }}</p>
            <dabei-problem-line [text]="making.problem()" />
            <div class="row">
              <button
                type="button"
                class="button button-primary"
                [disabled]="making.busy()"
                (click)="make(family)"
              >
                <dabei-icon name="key" [size]="18" />{{ 'desk.families.makeCode' | t }}
              </button>
              <button type="button" class="button button-quiet" (click)="close()">
                {{ 'desk.cancel' | t }}
              </button>
            </div>
          }
        </div>
      }
    </dabei-dialog>
  `,
})
export class AccessCodeDialog {
  readonly household = input.required<HouseholdHit | null>();
  readonly closed = output();

  protected readonly office = inject(OfficeStore);
  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  private readonly origin = inject(SITE_ORIGIN);

  protected readonly making = attempt();
  protected readonly code = signal<string | null>(null);
  protected readonly address = computed(() => `${this.origin}/de/meine`);
  protected async make({ householdId }: HouseholdHit): Promise<void> {
    await this.making.run(async () => {
      const address = route(deskRoutes.deskAccessCode, { id: householdId });
      const made = await this.calls.post<z.infer<typeof accessCodeView>>(address);
      this.code.set(made.accessCode);
    });
  }

  /** The code is kept nowhere, so it travels along to be printed on the letter. */
  protected async openLetter({ householdId }: HouseholdHit, accessCode: string): Promise<void> {
    await this.making.run(async () => {
      const address = route(deskRoutes.deskLetter, { id: householdId });
      const letter = await this.calls.file(address, { accessCode });
      const link = this.document.createElement('a');
      link.href = URL.createObjectURL(letter);
      link.download = 'brief.pdf';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    });
  }

  /** Only the card goes to paper. */
  protected print(): void {
    const { body, defaultView } = this.document;
    body.classList.add('prints-card');
    defaultView?.print();
    body.classList.remove('prints-card');
  }

  protected close(): void {
    this.code.set(null);
    this.making.problem.set(null);
    this.closed.emit();
  }
}
