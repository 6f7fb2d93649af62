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
import { route, deskRoutes, type PledgeRow } from '@dabei/contracts';
import { dayText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';

export type PledgeAct = 'extend' | 'remind' | 'cancel' | 'renew';

const addresses: Record<PledgeAct, string> = {
  extend: deskRoutes.deskPledgeExtend,
  remind: deskRoutes.deskPledgeRemind,
  cancel: deskRoutes.deskPledgeCancel,
  renew: deskRoutes.deskDonorLink,
};

/** What an act means for the donor and the wish, then the button. */
@Component({
  selector: 'dabei-pledge-dialog',
  imports: [AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="pledge"
      [open]="true"
      [title]="'checking.pledges.' + act() + 'Title' | t: { number: pledge().number }"
      [button]="'checking.pledges.' + act() | t"
      [danger]="act() === 'cancel'"
      [ready]="act() !== 'extend' || until() !== ''"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="agree()"
    >
      <p>{{ 'checking.pledges.' + act() + 'Then' | t }}</p>
      @if (act() === 'extend') {
        <div class="field">
          <label class="field-label" for="pledge-until">{{
            'checking.pledges.extendDay' | t
          }}</label>
          <span class="field-hint" id="pledge-until-hint">{{
            'checking.pledges.extendDayHint' | t: { day: latestText() }
          }}</span>
          <input
            #day
            id="pledge-until"
            type="date"
            aria-describedby="pledge-until-hint"
            [max]="latest()"
            [value]="until()"
            (input)="until.set(day.value)"
          />
        </div>
      }
    </dabei-ask-dialog>
  `,
})
export class PledgeDialog {
  readonly act = input.required<PledgeAct>();
  readonly pledge = input.required<PledgeRow>();
  /** The last day a promise can be moved to. */
  readonly latest = input.required<string>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly until = signal('');
  protected readonly latestText = computed(() =>
    dayText(this.latest(), this.words.language(), 'long'),
  );

  constructor() {
    effect(() => {
      const { promisedUntil } = this.pledge();
      untracked(() => {
        this.until.set(promisedUntil ?? '');
      });
    });
  }

  protected async agree(): Promise<void> {
    const [act, { id, number }] = [this.act(), this.pledge()];
    const body = act === 'extend' ? { until: this.until() } : {};
    if (!(await this.acting.run(() => this.calls.post(route(addresses[act], { id }), body))))
      return;
    this.toasts.say(this.words.t(`checking.pledges.said-${act}`, { number }));
    this.done.emit();
  }
}
