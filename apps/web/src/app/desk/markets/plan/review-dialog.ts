import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { deskRoutes, type PlanConcern, type PlanConsequences } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { PlanStore } from '../../plan-editor/plan-store';
import { savedAs } from './drawing-of';
import { PlanSaving } from './plan-saving';
import { reviewLine } from './review-lines';

const shown = 12;

/** Before a public plan changes, or before the people concerned are written to: who they are, by their numbers. */
@Component({
  selector: 'dabei-review-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="plan-review"
      [open]="open()"
      [title]="'plan-editor.review.title' | t"
      [button]="button()"
      [attempt]="acting"
      [ready]="known() !== null && refused() === ''"
      (closed)="closed.emit()"
      (agreed)="act()"
    >
      @if (known(); as it) {
        @if (refused()) {
          <p class="notice notice-cancelled">
            {{ 'plan-editor.review.refused' | t: { numbers: refused() } }}
          </p>
        }
        @if (it.concerned.length === 0) {
          <p>{{ 'plan-editor.review.nobody' | t }}</p>
        } @else {
          <p>{{ 'plan-editor.review.some' | t: { count: it.concerned.length } }}</p>
          <ul>
            @for (line of lines(); track line.id) {
              <li>{{ line.text }}</li>
            }
            @if (it.concerned.length > lines().length) {
              <li>
                {{ 'plan-editor.review.more' | t: { count: it.concerned.length - lines().length } }}
              </li>
            }
          </ul>
          @if (billsAnew()) {
            <p class="small">{{ 'plan-editor.review.billsAnew' | t }}</p>
          }
          @if (saving.dirty()) {
            <label class="choice">
              <input type="checkbox" [checked]="telling()" (change)="telling.set(!telling())" />
              {{ 'plan-editor.review.tellThem' | t: { count: it.concerned.length } }}
            </label>
          }
        }
        @if (it.nearby > 0) {
          <p class="small soft">{{ 'plan-editor.review.nearby' | t: { count: it.nearby } }}</p>
        }
      }
    </dabei-ask-dialog>
  `,
})
export class ReviewDialog {
  readonly open = input(false);
  readonly closed = output();

  protected readonly saving = inject(PlanSaving);
  private readonly store = inject(PlanStore);
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly acting = attempt();
  protected readonly known = signal<PlanConsequences | null>(null);
  protected readonly telling = signal(true);
  protected readonly refused = computed(() =>
    (this.known()?.refused ?? []).map(({ number }) => number).join(', '),
  );
  protected readonly lines = computed(() =>
    (this.known()?.concerned ?? []).slice(0, shown).map((concern) => ({
      id: concern.bookingId,
      text: reviewLine(concern, this.words),
    })),
  );
  /** The difference comes with the message, so that nobody finds it on a bill first. */
  protected readonly billsAnew = computed(() =>
    (this.known()?.concerned ?? []).some(
      ({ priceBeforeCents, priceAfterCents }) => priceBeforeCents !== priceAfterCents,
    ),
  );
  protected readonly button = computed(() => {
    const tells = this.telling() && (this.known()?.concerned.length ?? 0) > 0;
    if (!this.saving.dirty()) return this.words.t('plan-editor.review.tell');
    return this.words.t(`plan-editor.review.${tells ? 'saveAndTell' : 'save'}`);
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        this.telling.set(true);
        this.known.set(null);
        void this.acting.run(async () => {
          this.known.set(await this.ask());
        });
      });
    });
  }

  protected async act(): Promise<void> {
    const concerned = this.known()?.concerned ?? [];
    const tells = concerned.length > 0 && (this.telling() || !this.saving.dirty());
    const done = await this.acting.run(async () => {
      if (!(await this.saving.save())) throw new Error('not saved');
      await this.say(tells ? concerned : []);
    });
    // why it was not saved stands on the page
    if (done || this.saving.state() === 'changed') this.closed.emit();
  }

  private async say(concerned: readonly PlanConcern[]): Promise<void> {
    if (concerned.length === 0) {
      this.toasts.say(this.words.t('plan-editor.review.saved'));
      return;
    }
    const { told } = await this.saving.tell(concerned);
    this.toasts.say(this.words.t('plan-editor.review.told', { count: told }));
  }

  private async ask(): Promise<PlanConsequences> {
    const { sheet, pitches, areas } = savedAs(this.store.drawing());
    return this.calls.post<PlanConsequences>(this.saving.at(deskRoutes.deskPlanConsequences), {
      sheet,
      pitches,
      areas,
    });
  }
}
