import { Component, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type SellerPage, type SellerRow } from '@dabei/contracts';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

/** Two change places: the other one by the number of its pitch. */
@Component({
  selector: 'dabei-swap-dialog',
  imports: [AskDialog, Field, TPipe],
  template: `
    <dabei-ask-dialog
      name="swap"
      [open]="true"
      [title]="'plan.desk.swap.title' | t: { name: row().name }"
      [button]="'plan.desk.swap.button' | t"
      [ready]="other() !== null"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="swap()"
    >
      <dabei-field
        for="swap-number"
        [label]="'plan.desk.swap.number' | t"
        [hint]="'plan.desk.swap.hint' | t: { numbers: row().numbers.join(', ') }"
      >
        <input
          #typed
          id="swap-number"
          autocomplete="off"
          aria-describedby="swap-number-hint"
          (input)="find(typed.value)"
        />
      </dabei-field>
      <div role="status">
        @if (other(); as one) {
          <p>
            {{
              'plan.desk.swap.then'
                | t
                  : {
                      name: row().name,
                      numbers: row().numbers.join(', '),
                      other: one.name,
                      others: one.numbers.join(', '),
                    }
            }}
          </p>
        } @else if (looked()) {
          <p>{{ 'plan.desk.swap.nobody' | t }}</p>
        }
      </div>
    </dabei-ask-dialog>
  `,
})
export class SwapDialog {
  readonly slug = input.required<string>();
  readonly row = input.required<SellerRow>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = '';
  protected readonly acting = attempt();
  protected readonly other = signal<SellerRow | null>(null);
  protected readonly looked = signal(false);

  protected find(text: string): void {
    clearTimeout(this.timer);
    this.other.set(null);
    this.looked.set(false);
    this.asked = text.trim();
    if (this.asked !== '') this.timer = setTimeout(() => void this.search(this.asked), 250);
  }

  private async search(text: string): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskMarketSellers, { slug: this.slug() });
      const { rows } = await this.calls.post<SellerPage>(path, { show: 'placed', text });
      // what was typed since then counts
      if (this.asked !== text) return;
      const wanted = text.toLocaleLowerCase('de');
      const found = rows.find(
        ({ id, numbers }) =>
          id !== this.row().id &&
          numbers.some((number) => number.toLocaleLowerCase('de') === wanted),
      );
      this.other.set(found ?? null);
      this.looked.set(true);
    });
  }

  protected async swap(): Promise<void> {
    const [{ id, version }, other] = [this.row(), this.other()];
    if (other === null) return;
    await this.acting.run(async () => {
      await this.calls.post(route(deskRoutes.deskBookingSwap, { id }), {
        version,
        with: other.id,
        withVersion: other.version,
      });
      this.toasts.say(this.words.t('plan.desk.swap.said'));
      this.done.emit();
    });
  }
}
