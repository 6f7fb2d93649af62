import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import {
  deskRoutes,
  type CircleCut,
  type CircleCutPreview,
  type CircleSet,
  type DeskCommission,
} from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AreaField } from '../../parts/area-field';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { CommissionData } from './commission-data';
import { readAddresses } from './read-addresses';

/** At once; a longer list is pasted in parts. */
const most = 1000;

/** Who may ask before everybody: addresses are pasted or read from a file, and only their fingerprints stay. */
@Component({
  selector: 'dabei-circle-section',
  imports: [AreaField, AskDialog, PickField, ProblemLine, TPipe],
  templateUrl: './circle-section.html',
})
export class CircleSection {
  readonly market = input.required<DeskCommission>();
  private readonly data = inject(CommissionData);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  protected readonly adding = attempt();
  protected readonly cutting = attempt();
  protected readonly model = signal<{ circle: CircleCut['circle']; addresses: string }>({
    circle: 'helper',
    addresses: '',
  });
  protected readonly form = form(this.model);
  protected readonly read = computed(() => readAddresses(this.model().addresses));
  protected readonly isTyped = computed(() => this.model().addresses.trim() !== '');
  protected readonly tooMany = computed(() => this.read().addresses.length > most);
  protected readonly ready = computed(
    () => this.read().addresses.length > 0 && !this.tooMany() && !this.adding.busy(),
  );
  /** So many wrong lines are named; the rest is counted. */
  protected readonly wrong = computed(() => this.read().wrong.slice(0, 20));
  protected readonly inCircle = computed(() =>
    this.model().circle === 'helper' ? this.market().helpers : this.market().returning,
  );
  /** What is about to be taken out, and what that means. */
  protected readonly cut = signal<CircleCut | null>(null);
  protected readonly consequence = signal<CircleCutPreview | null>(null);
  protected readonly circles = computed(() => [
    {
      value: 'helper',
      label: this.words.t('commission.desk.circle.helper', { count: this.market().helpers }),
    },
    {
      value: 'returning',
      label: this.words.t('commission.desk.circle.returning', { count: this.market().returning }),
    },
  ]);

  protected async open(files: FileList | null): Promise<void> {
    const text = await files?.item(0)?.text();
    if (text !== undefined) this.model.update((all) => ({ ...all, addresses: text }));
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    const { circle } = this.model();
    const { addresses, wrong } = this.read();
    await this.adding.run(async () => {
      const body = { circle, addresses };
      const { added } = await this.data.post<CircleSet>(deskRoutes.deskCommissionCircle, body);
      this.model.set({ circle, addresses: wrong.map(({ text }) => text).join('\n') });
      this.toasts.say(this.words.t('commission.desk.circle.added', { count: added }));
    });
  }

  protected async askCut(isAll: boolean): Promise<void> {
    const cut = {
      circle: this.model().circle,
      addresses: isAll ? null : this.read().addresses,
    };
    this.cutting.problem.set(null);
    this.consequence.set(null);
    this.cut.set(cut);
    await this.cutting.run(async () => {
      this.consequence.set(
        await this.data.post<CircleCutPreview>(deskRoutes.deskCommissionCircleCutPreview, cut),
      );
    });
  }

  protected async takeOut(): Promise<void> {
    const cut = this.cut();
    if (cut === null) return;
    await this.cutting.run(async () => {
      const { removed } = await this.data.post<CircleCutPreview>(
        deskRoutes.deskCommissionCircleCut,
        cut,
      );
      this.cut.set(null);
      if (cut.addresses !== null) this.model.update((all) => ({ ...all, addresses: '' }));
      this.toasts.say(this.words.t('commission.desk.circle.cut-done', { count: removed }));
    });
  }
}
