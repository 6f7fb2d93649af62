import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { deskRoutes, type DrawComparison, type DrawRunRow } from '@dabei/contracts';
import { PageHead } from '../../../shared/page-head';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { DrawData } from '../draw-data';
import { runName } from '../parts/run-words';
import { compareRows } from './compare-rows';
import { gainText } from './gain-text';

/** Two runs side by side: the counts, who would gain or lose, and the events that differ. */
@Component({
  selector: 'dabei-compare-page',
  imports: [AnswerState, RouterLink, TPipe],
  templateUrl: './compare-page.html',
})
export class ComparePage {
  /** From the address: the campaign and both runs. */
  readonly aktion = input<string>();
  readonly links = input<string>();
  readonly rechts = input<string>();

  protected readonly data = inject(DrawData);
  private readonly words = inject(Words);
  private readonly router = inject(Router);

  /** Without a choice the two latest, the older one on the left. */
  protected readonly left = computed(() => this.links() ?? this.data.done()[1]?.id ?? '');
  protected readonly right = computed(() => this.rechts() ?? this.data.done()[0]?.id ?? '');
  protected readonly resource = httpResource<DrawComparison>(() => {
    const left = this.left();
    const right = this.right();
    if (left === '' || right === '' || left === right) return undefined;
    return { url: deskRoutes.deskDrawCompare, params: { left, right } };
  });
  protected readonly comparison = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly rows = computed(() => {
    const { left, right } = this.comparison() ?? {};
    return left?.summary && right?.summary ? compareRows(left.summary, right.summary) : [];
  });
  protected readonly gains = computed(() => {
    const it = this.comparison();
    return it ? gainText(it, this.words.voice()) : [];
  });
  protected readonly query = computed(() => ({ aktion: this.data.view()?.campaign.slug }));

  constructor() {
    inject(PageHead).set(this.words.t('draw.compare.title'));
    effect(() => {
      this.data.show(this.aktion());
    });
  }

  protected name(run: DrawRunRow): string {
    const name = runName(run, this.words.voice());
    const { placed = 0, children = 0 } = run.summary ?? {};
    return this.words.t('draw.compare.option', { name, placed, children });
  }

  protected go(queryParams: { links?: string; rechts?: string }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
