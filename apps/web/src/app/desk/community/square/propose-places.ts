import { Component, computed, inject, signal } from '@angular/core';
import { route, deskRoutes, type BoothsProposed } from '@dabei/contracts';
import { listText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { PlacingActs } from './placing-acts';
import { SquareStore } from './square-store';

/** Places for everybody who has none, in one press; who is left over, and who stands apart, is said. */
@Component({
  selector: 'dabei-propose-places',
  imports: [AskDialog, TPipe],
  template: `
    @if (left() > 0) {
      <p class="no-print">
        <button type="button" class="button" (click)="asking.set(true)">
          {{ 'square.propose.open' | t: { count: left() } }}
        </button>
      </p>
    }
    <div role="status">
      @if (lines().length > 0) {
        <div class="notice notice-waiting">
          <div class="stack-small">
            @for (line of lines(); track line) {
              <p>{{ line }}</p>
            }
          </div>
        </div>
      }
    </div>
    <dabei-ask-dialog
      name="propose"
      [open]="asking()"
      [title]="'square.propose.title' | t"
      [button]="'square.propose.button' | t"
      [attempt]="acting"
      (closed)="asking.set(false)"
      (agreed)="propose()"
    >
      <p>{{ 'square.propose.then' | t: { count: left() } }}</p>
    </dabei-ask-dialog>
  `,
})
export class ProposePlaces {
  private readonly square = inject(SquareStore);
  private readonly acts = inject(PlacingActs);
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly asking = signal(false);
  private readonly proposed = signal<BoothsProposed | null>(null);
  protected readonly left = computed(
    () => (this.square.plan()?.booths ?? []).filter(({ placeId }) => placeId === null).length,
  );
  protected readonly lines = computed(() => {
    const proposed = this.proposed();
    if (proposed === null) return [];
    const { placed, apart, leftOver } = proposed;
    return [
      this.words.t('square.propose.placed', { count: placed }),
      ...(apart.length > 0
        ? [this.words.t('square.propose.apart', { names: this.named(apart) })]
        : []),
      ...(leftOver.length > 0
        ? [this.words.t('square.propose.leftOver', { names: this.named(leftOver) })]
        : []),
    ];
  });

  protected async propose(): Promise<void> {
    const slug = this.square.plan()?.day.slug ?? '';
    const done = await this.acting.run(async () => {
      // what was drawn counts first
      if (!(await this.square.save())) throw new Error('not saved');
      const path = route(deskRoutes.deskBoothsPropose, { slug });
      const proposed = await this.calls.post<BoothsProposed>(path);
      this.square.begin(proposed.plan);
      this.acts.choose(null);
      this.proposed.set(proposed);
    });
    if (done) this.asking.set(false);
  }

  private named(ids: readonly string[]): string {
    const known = new Map((this.square.plan()?.booths ?? []).map((one) => [one.id, one]));
    return listText(
      ids.map((id) => known.get(id)?.association ?? ''),
      this.words.language(),
    );
  }
}
