import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import {
  route,
  deskRoutes,
  type BoothList,
  type StageActView,
  type StageView,
} from '@dabei/contracts';
import { TextField } from '../../../shared/text-field';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { actForm, actModelOf, actOf, emptyAct, type ActModel } from './act-model';

const mayPerform: readonly string[] = [
  'submitted',
  'returned',
  'complete',
  'accepted',
  'waiting',
  'placed',
  'arrived',
];

/** A new act, or another length, time or person for one. */
@Component({
  selector: 'dabei-act-dialog',
  imports: [AreaField, AskDialog, NumberField, PickField, TextField, TPipe],
  template: `
    <dabei-ask-dialog
      name="act"
      [open]="true"
      [title]="(act() ? 'stage.form.change' : 'stage.form.new') | t"
      [button]="'desk.save' | t"
      [ready]="fields().valid()"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="save()"
    >
      <dabei-text-field id="act-title" [label]="'stage.form.title' | t" [field]="fields.title" />
      <div class="fields-row">
        <dabei-number-field
          id="act-minutes"
          [label]="'stage.form.minutes' | t"
          [field]="fields.minutes"
        />
        <dabei-number-field
          id="act-changeover"
          [label]="'stage.form.changeover' | t"
          [field]="fields.changeoverMinutes"
        />
      </div>
      <dabei-text-field
        type="time"
        id="act-fixed"
        [label]="'stage.form.fixed' | t"
        [hint]="'stage.form.fixed-hint' | t"
        [field]="fields.fixedAt"
      />
      <dabei-pick-field
        id="act-booth"
        [label]="'stage.form.booth' | t"
        [hint]="'stage.form.booth-hint' | t"
        [picks]="booths()"
        [field]="fields.boothId"
      />
      @if (fields.boothId().value() === '') {
        <fieldset class="stack-small">
          <legend>{{ 'stage.form.who' | t }}</legend>
          <dabei-text-field id="act-name" [label]="'stage.form.name' | t" [field]="fields.name" />
          <dabei-text-field
            type="tel"
            id="act-phone"
            [label]="'stage.form.phone' | t"
            [field]="fields.phone"
          />
          <dabei-text-field
            type="email"
            id="act-email"
            [label]="'stage.form.email' | t"
            [field]="fields.email"
          />
          <dabei-pick-field
            id="act-language"
            [label]="'stage.form.language' | t"
            [picks]="languages"
            [field]="fields.language"
          />
        </fieldset>
      }
      <dabei-area-field id="act-about" [label]="'stage.form.about' | t" [field]="fields.about" />
    </dabei-ask-dialog>
  `,
})
export class ActDialog {
  readonly slug = input.required<string>();
  /** Missing: a new one. */
  readonly act = input<StageActView>();
  readonly closed = output();
  /** Somebody changed it meanwhile: it is read again under the open dialog. */
  readonly stale = output();
  readonly saved = output<StageView>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly list = httpResource<BoothList>(() =>
    route(deskRoutes.deskBooths, { slug: this.slug() }),
  );
  protected readonly saving = attempt();
  protected readonly languages = [
    { value: 'de', label: 'Deutsch' },
    { value: 'en', label: 'English' },
  ];
  /** The one it has stays, whatever became of that booth. */
  protected readonly booths = computed(() => {
    const act = this.act();
    const booths = this.list.hasValue() ? this.list.value().booths : [];
    const own = act?.boothId ?? null;
    return [
      { value: '', label: this.words.t('stage.form.no-booth') },
      ...(own === null ? [] : [{ value: own, label: act?.who ?? '' }]),
      ...booths
        .filter(({ id, state }) => id !== own && mayPerform.includes(state))
        .map(({ id, association }) => ({ value: id, label: association })),
    ];
  });
  /** As it was opened: what is typed stays when the act is read again. */
  private readonly model = linkedSignal<StageActView | undefined, ActModel>({
    source: this.act,
    computation: (act, before) => before?.value ?? (act === undefined ? emptyAct : actModelOf(act)),
  });
  protected readonly fields = actForm(this.model, this.words);

  protected async save(): Promise<void> {
    const act = this.act();
    const input = actOf(this.model());
    await this.saving.run(
      async () => {
        this.saved.emit(
          act === undefined
            ? await this.calls.post<StageView>(
                route(deskRoutes.deskStage, { slug: this.slug() }),
                input,
              )
            : await this.calls.put<StageView>(route(deskRoutes.deskStageAct, { id: act.id }), {
                ...input,
                version: act.version,
              }),
        );
      },
      () => this.stale.emit(),
    );
  }
}
