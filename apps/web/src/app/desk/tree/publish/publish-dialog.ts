import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { deskRoutes, type PublishView, type PublishedWishes } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';

interface Deal {
  wishes: number;
  online: boolean;
}

/** So many on each tree, the rest online; then the numbers are drawn. */
@Component({
  selector: 'dabei-publish-dialog',
  imports: [AnswerState, AskDialog, TPipe],
  styles: `
    .deal {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 5.5rem auto;
      gap: 0.4rem 0.75rem;
      align-items: center;
    }
    .deal input[type='number'] {
      inline-size: 100%;
    }
    @media (max-width: 34rem) {
      .deal {
        grid-template-columns: 5.5rem minmax(0, 1fr);
      }
      .deal > label[for] {
        grid-column: 1 / -1;
      }
    }
    .deal .choice {
      border: 0;
      padding: 0;
    }
  `,
  templateUrl: './publish-dialog.html',
})
export class PublishDialog {
  readonly open = input(false);
  readonly campaign = input.required<string>();
  readonly closed = output();
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly publishing = attempt();
  protected readonly deals = signal<Record<string, Deal>>({});
  protected readonly resource = httpResource<PublishView>(() =>
    this.open() ? ofCampaign(deskRoutes.deskTreePublish, this.campaign()) : undefined,
  );
  protected readonly view = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly onTrees = computed(() =>
    Object.values(this.deals()).reduce((sum, { wishes }) => sum + wishes, 0),
  );
  protected readonly online = signal(0);
  protected readonly left = computed(
    () => (this.view()?.approved ?? 0) - this.onTrees() - this.online(),
  );
  protected readonly ready = computed(
    () => this.view()?.allowed === true && this.left() >= 0 && this.onTrees() + this.online() > 0,
  );

  constructor() {
    effect(() => {
      if (this.open()) this.publishing.problem.set(null);
    });
    effect(() => {
      const view = this.view();
      if (view) this.spread(view);
    });
  }

  protected dealOf(id: string): Deal {
    return this.deals()[id] ?? { wishes: 0, online: false };
  }

  protected set(id: string, part: Partial<Deal>): void {
    this.deals.update((deals) => ({ ...deals, [id]: { ...this.dealOf(id), ...part } }));
  }

  protected count(text: string): number {
    return Math.max(0, Math.trunc(Number(text)) || 0);
  }

  protected async publish(): Promise<void> {
    let made: PublishedWishes | undefined;
    const trees = Object.entries(this.deals())
      .filter(([, { wishes }]) => wishes > 0)
      .map(([treeId, deal]) => ({ treeId, ...deal }));
    const done = await this.publishing.run(async () => {
      const body = { campaign: this.campaign(), trees, online: this.online() };
      made = await this.calls.post<PublishedWishes>(deskRoutes.deskTreePublish, body);
    });
    if (!done || made === undefined) return;
    const { published: count, first, last } = made;
    this.toasts.say(this.words.t('checking.publish.said', { count, first, last }));
    this.done.emit();
  }

  /** A first proposal: the same number for each tree, what is left over online. */
  private spread({ trees, approved }: PublishView): void {
    const each = trees.length > 0 ? Math.floor(approved / trees.length) : 0;
    this.deals.set(
      Object.fromEntries(trees.map(({ id }) => [id, { wishes: each, online: false }])),
    );
    this.online.set(approved - each * trees.length);
  }
}
