import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { route, deskRoutes, type BoothCallView } from '@dabei/contracts';
import { boothKinds, type BoothKind } from '@dabei/domain';
import { focusFirstError } from '../../../shared/focus-first-error';
import { lastAnswer } from '../../../shared/last-answer';
import { PageHead } from '../../../shared/page-head';
import { TextField } from '../../../shared/text-field';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { CommunityHead } from '../community-head';
import { wholeNumber } from '../whole-number';
import { callModelOf, callOf, emptyCall, moreImportant } from './call-model';

const moments = ['opensAt', 'closesAt'] as const;
const times = ['setUpFrom', 'setUpUntil'] as const;
const stage = ['stageOpens', 'stageCloses'] as const;
const texts = ['lostChildPoint', 'firstAid', 'safety'] as const;
const bounds = { places: [0, 500], setUpMinutes: [5, 120], laneCapacity: [1, 100] } as const;
const setUpNumbers = ['setUpMinutes', 'laneCapacity'] as const;

/** The call for booths: when, how many, who decides, and what booths are told about the day. */
@Component({
  selector: 'dabei-booth-call-page',
  imports: [
    AnswerState,
    AreaField,
    CommunityHead,
    NumberField,
    PickField,
    ProblemLine,
    RouterLink,
    TPipe,
    TextField,
  ],
  templateUrl: './call-page.html',
})
export class BoothCallPage {
  /** From the address. */
  readonly slug = input.required<string>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly moments = moments;
  protected readonly times = times;
  protected readonly stage = stage;
  protected readonly texts = texts;
  protected readonly setUpNumbers = setUpNumbers;
  protected readonly allocations = (['draw', 'office'] as const).map((value) => ({
    value,
    label: this.words.t(`booths-desk.call.allocation-${value}`),
  }));
  protected readonly saving = attempt();
  protected readonly resource = httpResource<BoothCallView>(() =>
    route(deskRoutes.deskBoothCall, { slug: this.slug() }),
  );
  protected readonly view = lastAnswer(this.resource);
  protected readonly publicPage = computed(
    () => `/${this.words.language()}/aktionstag/${this.slug()}/staende`,
  );
  private readonly model = signal(emptyCall);
  protected readonly order = computed(() => this.model().order);
  protected readonly form = form(this.model, (path) => {
    const say = (key: string) => (): string => this.words.t(`booths-desk.call.${key}`);
    for (const name of [...moments, ...times, ...stage]) requiredText(path[name], say('missing'));
    for (const name of ['places', ...setUpNumbers] as const)
      wholeNumber(path[name], bounds[name], (range) =>
        this.words.t('booths-desk.call.range', range),
      );
    for (const [first, then] of [moments, times, stage])
      validate(path[then], (field) =>
        field.value() !== '' && field.value() <= field.valueOf(path[first])
          ? { kind: 'order', message: say('tooEarly')() }
          : undefined,
      );
    for (const kind of boothKinds)
      validate(path.minimum[kind], ({ value }) => {
        const count = value() ?? 0;
        const range = { least: 0, most: 500 };
        return Number.isInteger(count) && count >= range.least && count <= range.most
          ? undefined
          : { kind: 'range', message: this.words.t('booths-desk.call.range', range) };
      });
  });

  constructor() {
    inject(PageHead).set(this.words.t('booths-desk.call.title'));
    effect(() => {
      const view = this.view();
      if (view) untracked(() => this.model.set(callModelOf(view.call ?? view.usual)));
    });
  }

  protected raise(kind: BoothKind): void {
    this.model.update((model) => ({ ...model, order: moreImportant(model.order, kind) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const view = this.view();
    this.form().markAsTouched();
    if (this.form().invalid()) focusFirstError(this.form);
    if (this.form().invalid() || view === undefined) return;
    await this.saving.run(async () => {
      const path = route(deskRoutes.deskBoothCall, { slug: this.slug() });
      const change = { ...callOf(this.model()), version: view.call?.version ?? 0 };
      this.resource.set(await this.calls.put<BoothCallView>(path, change));
      this.toasts.say(this.words.t('desk.saved'));
    });
  }
}
