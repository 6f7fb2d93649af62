import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import {
  route,
  deskRoutes,
  type DeskShift,
  type ShiftChangePreview,
  type ShiftInput,
  type ShiftRoleView,
} from '@dabei/contracts';
import { townTime } from '@dabei/words';
import { TextField } from '../../../shared/text-field';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';
import { NumberField } from '../../parts/number-field';
import { PickField } from '../../parts/pick-field';
import { wholeNumber } from '../whole-number';
import { keepsPlace } from './board-view';
import { shiftNews } from './shift-news';

/** A shift as it is typed. */
type ShiftModel = Omit<ShiftInput, 'needed'> & { needed: number | null };

/** A new shift, or another time for one: whom that concerns is shown before it is done. */
@Component({
  selector: 'dabei-shift-dialog',
  imports: [AskDialog, NumberField, PickField, TPipe, TextField],
  template: `
    <dabei-ask-dialog
      name="shift"
      [open]="true"
      [title]="(shift() ? 'community-desk.shift.change' : 'community-desk.shift.new') | t"
      [button]="(looks() ? 'community-desk.shift.look' : 'desk.save') | t"
      [ready]="fields().valid() && (news()?.possible ?? true)"
      [attempt]="saving"
      (closed)="closed.emit()"
      (agreed)="press()"
    >
      <dabei-pick-field
        id="shift-role"
        [label]="'community-desk.shift.role' | t"
        [picks]="picks()"
        [field]="fields.roleId"
      />
      <div class="fields-row">
        @for (name of times; track name) {
          <dabei-text-field
            type="time"
            [id]="'shift-' + name"
            [label]="'community-desk.shift.' + name | t"
            [field]="fields[name]"
          />
        }
        <dabei-number-field
          id="shift-needed"
          [label]="'community-desk.shift.needed' | t"
          [field]="fields.needed"
        />
      </div>
      @for (name of texts; track name) {
        <dabei-text-field
          [id]="'shift-' + name"
          [label]="'community-desk.shift.' + name | t"
          [field]="fields[name]"
        />
      }
      <div role="status">
        @for (line of news()?.lines ?? []; track line) {
          <p [class.strong]="!news()?.possible">{{ line }}</p>
        }
      </div>
    </dabei-ask-dialog>
  `,
})
export class ShiftDialog {
  readonly slug = input.required<string>();
  readonly roles = input.required<readonly ShiftRoleView[]>();
  /** Missing: a new one. */
  readonly shift = input<DeskShift>();
  readonly closed = output();
  readonly saved = output();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly times = ['startsAt', 'endsAt'] as const;
  protected readonly texts = ['place', 'note'] as const;
  protected readonly picks = computed(() =>
    this.roles().map(({ id, name }) => ({ value: id, label: name })),
  );
  private readonly model = linkedSignal<ShiftModel>(() => {
    const shift = this.shift();
    return {
      roleId: shift?.roleId ?? this.roles()[0]?.id ?? '',
      startsAt: shift === undefined ? '' : townTime(shift.startsAt).time,
      endsAt: shift === undefined ? '' : townTime(shift.endsAt).time,
      needed: shift?.needed ?? 2,
      place: shift?.place ?? '',
      note: shift?.note ?? '',
    };
  });
  protected readonly fields = form(this.model, (path) => {
    const missing = (): string => this.words.t('community-desk.settings.missing');
    for (const name of ['roleId', ...this.times] as const) requiredText(path[name], missing);
    wholeNumber(path.needed, [1, 200], (range) =>
      this.words.t('community-desk.settings.range', range),
    );
    validate(path.endsAt, (field) =>
      field.value() !== '' && field.value() <= field.valueOf(path.startsAt)
        ? { kind: 'order', message: this.words.t('community-desk.settings.tooEarly') }
        : undefined,
    );
  });
  private readonly seen = signal<{ model: object; preview: ShiftChangePreview } | null>(null);
  /** What was seen counts for what was typed then. */
  protected readonly news = computed(() => {
    const seen = this.seen();
    return seen?.model === this.model() ? shiftNews(seen.preview, this.words.voice()) : null;
  });
  /** Where somebody is signed up, one looks first. */
  protected readonly looks = computed(
    () => (this.shift()?.signups.some(keepsPlace) ?? false) && this.news() === null,
  );

  protected async press(): Promise<void> {
    const shift = this.shift();
    const model = this.model();
    await this.saving.run(async () => {
      if (shift === undefined) {
        await this.calls.post(route(deskRoutes.deskShifts, { slug: this.slug() }), model);
        this.saved.emit();
        return;
      }
      const change = { ...model, version: shift.version };
      if (this.looks()) {
        const path = route(deskRoutes.deskShiftPreview, { id: shift.id });
        const preview = await this.calls.post<ShiftChangePreview>(path, change);
        this.seen.set({ model, preview });
        return;
      }
      await this.calls.put(route(deskRoutes.deskShift, { id: shift.id }), change);
      this.saved.emit();
    });
  }
}
