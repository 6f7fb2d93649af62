import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { route, deskRoutes, type MergePreview } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { listText } from '@dabei/words';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

type Side = MergePreview['keeps'];

/** Two entries of one family side by side: what moves, what stands in the way, and then the one button. */
@Component({
  selector: 'dabei-merge-page',
  imports: [AnswerState, Icon, ProblemLine, RouterLink, TPipe],
  templateUrl: './merge-page.html',
  styles: `
    .sides {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
      gap: var(--gap-3);
    }
    h2 {
      overflow-wrap: anywhere;
    }
  `,
})
export class MergePage {
  /** This one stays. */
  readonly id = input.required<string>();
  /** This one goes. */
  readonly other = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly merging = attempt();

  private readonly address = computed(() =>
    route(deskRoutes.deskMerge, { id: this.id(), other: this.other() }),
  );
  protected readonly resource = httpResource<MergePreview>(() => this.address());
  protected readonly preview = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly sides = computed(() => {
    const preview = this.preview();
    return preview === undefined
      ? []
      : [
          { title: 'families.merge.keeps', side: preview.keeps },
          { title: 'families.merge.goes', side: preview.goes },
        ];
  });
  protected readonly same = computed(() =>
    this.list((this.preview()?.sameChildren ?? []).map(({ name }) => name)),
  );
  protected readonly moving = computed(() => this.list(this.preview()?.movesChildren ?? []));
  protected readonly collisions = computed(() =>
    (this.preview()?.collisions ?? []).map(({ kind, child, events }) =>
      this.words.t(`families.merge.collision-${kind}`, {
        child: child ?? '',
        events: this.list(events),
      }),
    ),
  );

  constructor() {
    inject(PageHead).set(this.words.t('families.merge.title'));
  }

  protected childrenOf({ children }: Side): string {
    return this.list(children.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
  }

  protected async merge(): Promise<void> {
    const done = await this.merging.run(() => this.calls.post(this.address()));
    if (!done) {
      this.resource.reload();
      return;
    }
    this.toasts.say(this.words.t('families.merge.done'));
    await this.router.navigate(['/desk/familie', this.id()]);
  }

  private list(words: readonly string[]): string {
    return listText(words, this.words.language());
  }
}
