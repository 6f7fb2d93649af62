import { Component, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes } from '@dabei/contracts';
import { DialogPanel } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { ApiCalls } from '../parts/api-calls';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { saveFile } from '../parts/save-file';

/** Wish sheets on paper: blank ones, or one for each child of the page that is seen. */
@Component({
  selector: 'dabei-sheets-dialog',
  imports: [DialogPanel, ProblemLine, TPipe],
  template: `
    <dabei-dialog labelledBy="sheets-title" [open]="open()" (closed)="closed.emit()">
      <form class="stack" (submit)="print($event)">
        <h2 id="sheets-title">{{ 'wishes.desk.print' | t }}</h2>
        <div class="field">
          <label class="field-label" for="sheets-blank">{{ 'wishes.desk.blank' | t }}</label>
          <input
            #blank
            id="sheets-blank"
            type="number"
            min="0"
            max="200"
            [value]="count()"
            (input)="count.set(blank.valueAsNumber)"
          />
        </div>
        @if (childIds().length > 0) {
          <label class="choice">
            <input
              type="checkbox"
              [checked]="withChildren()"
              (change)="withChildren.set(!withChildren())"
            />
            <span>{{ 'wishes.desk.forSeen' | t: { count: childIds().length } }}</span>
          </label>
        }
        <p class="small soft">{{ 'wishes.desk.printHint' | t }}</p>
        <dabei-problem-line [text]="printing.problem()" />
        <div class="row">
          <button type="submit" class="button button-primary" [disabled]="printing.busy()">
            {{ 'wishes.desk.printNow' | t }}
          </button>
          <button type="button" class="button" (click)="closed.emit()">
            {{ 'desk.cancel' | t }}
          </button>
        </div>
      </form>
    </dabei-dialog>
  `,
})
export class SheetsDialog {
  readonly open = input.required<boolean>();
  readonly campaign = input.required<string>();
  readonly childIds = input.required<readonly string[]>();
  readonly closed = output();
  private readonly calls = inject(ApiCalls);
  private readonly document = inject(DOCUMENT);
  protected readonly printing = attempt();
  protected readonly count = signal(20);
  protected readonly withChildren = signal(false);

  protected async print(event: Event): Promise<void> {
    event.preventDefault();
    const childIds = this.withChildren() ? this.childIds() : [];
    const blank = Math.min(200, Math.max(0, Math.trunc(this.count()) || 0));
    if (childIds.length + blank === 0) return;
    const done = await this.printing.run(async () => {
      const address = route(deskRoutes.deskWishSheets, { campaign: this.campaign() });
      saveFile(
        this.document,
        await this.calls.file(address, { childIds, blank }),
        'wunschboegen.pdf',
      );
    });
    if (done) this.closed.emit();
  }
}
