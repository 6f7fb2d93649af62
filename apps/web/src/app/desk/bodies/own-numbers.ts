import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { route, routes, type BodyNumbers, type BodyNumbersSet } from '@dabei/contracts';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { ApiCalls } from '../parts/api-calls';
import { AnswerState } from '../parts/answer-state';
import { attempt } from '../parts/attempt';
import { ProblemLine } from '../parts/problem-line';
import { emptyRange, numberRange, rangeRules } from '../tree/lean/number-range';
import { RangeFields } from '../tree/lean/range-fields';
import { rangesText } from '../tree/lean/ranges-text';
import { stateTone } from './state-tone';

/** Hand-written cards of this body: typed by number, and where each gift is. */
@Component({
  selector: 'dabei-own-numbers',
  imports: [AnswerState, Icon, ProblemLine, RangeFields, StatusBadge, TPipe],
  templateUrl: './own-numbers.html',
})
export class OwnNumbers {
  readonly body = input.required<{ id: string; name: string }>();
  /** More than one body stands on the page. */
  readonly many = input(false);

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly tone = stateTone;
  protected readonly typing = attempt();
  protected readonly said = signal('');
  protected readonly resource = httpResource<BodyNumbers>(() => this.address());
  protected readonly numbers = computed(() =>
    this.resource.hasValue() ? this.resource.value().numbers : [],
  );
  protected readonly counts = computed(() => {
    const shown = (name: string) => this.numbers().filter((one) => one.shown === name).length;
    return {
      all: this.numbers().length,
      open: shown('open'),
      given: shown('given'),
      here: shown('here'),
      missing: shown('missing'),
      over: shown('handed-over'),
    };
  });
  private readonly model = signal(emptyRange);
  protected readonly form = form(this.model, (path) => {
    const wrong = () => this.words.t('bodies.numbers.wrong');
    rangeRules(path, { from: wrong, until: wrong });
  });

  protected async type(event: Event): Promise<void> {
    event.preventDefault();
    this.said.set('');
    this.form().markAsTouched();
    if (this.form().invalid()) return;
    const range = numberRange(this.model());
    const done = await this.typing.run(async () => {
      const { set, left } = await this.calls.post<BodyNumbersSet>(this.address(), range);
      const text = this.words.t('bodies.numbers.said', { count: set });
      const rest = this.words.t('bodies.numbers.left', { numbers: rangesText(left) });
      this.said.set(left.length > 0 ? `${text} ${rest}` : text);
    });
    if (!done) return;
    this.model.set(emptyRange);
    this.form().reset();
    this.resource.reload();
  }

  private address(): string {
    return route(routes.bodyNumbers, { id: this.body().id });
  }
}
