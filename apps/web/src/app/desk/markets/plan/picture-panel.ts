import { Component, computed, DOCUMENT, inject, model, signal } from '@angular/core';
import { deskRoutes, type DeskPlan } from '@dabei/contracts';
import type { PlanPoint } from '@dabei/domain';
import { Field } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { MetreField } from '../../plan-editor/metre-field';
import { centimetresIn } from '../../plan-editor/metres';
import { PlanSaving } from './plan-saving';
import { preparedPicture } from './prepared-picture';

/** The picture under the drawing, and how large it is: by two points, or by its width. */
@Component({
  selector: 'dabei-picture-panel',
  imports: [Field, MetreField, ProblemLine, TPipe],
  templateUrl: './picture-panel.html',
})
export class PicturePanel {
  /** While somebody measures: the next press on the plan is a point. */
  readonly measuring = model(false);
  readonly points = model<readonly PlanPoint[]>([]);

  protected readonly saving = inject(PlanSaving);
  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  protected readonly sending = attempt();
  protected readonly lengthProblem = signal<string | undefined>(undefined);
  protected readonly rough = computed(() => {
    const plan = this.saving.plan();
    return plan?.picture !== null && plan?.pictureMeasured === false;
  });

  protected async choose(field: HTMLInputElement): Promise<void> {
    const file = field.files?.[0];
    field.value = '';
    if (file === undefined) return;
    const picture = await preparedPicture(file, this.document);
    if (picture === null) {
      this.sending.problem.set(this.words.t('plan-editor.picture.unreadable'));
      return;
    }
    const headers = { 'content-type': 'application/octet-stream' };
    await this.change('saved', () =>
      this.calls.post<DeskPlan>(this.saving.at(deskRoutes.deskPlanPicture), picture, headers),
    );
  }

  protected remove(): Promise<void> {
    return this.change('removed', () =>
      this.calls.remove<DeskPlan>(this.saving.at(deskRoutes.deskPlanPicture)),
    );
  }

  protected measure(): void {
    this.points.set([]);
    this.measuring.set(true);
  }

  protected stop(): void {
    this.measuring.set(false);
    this.points.set([]);
  }

  protected setLength(text: string): void {
    const [a, b] = this.points();
    const cm = centimetresIn(text);
    if (a === undefined || b === undefined) return;
    const drawn = Math.hypot(a.xCm - b.xCm, a.yCm - b.yCm);
    const fits = cm !== null && cm > 0 && drawn > 0;
    this.lengthProblem.set(fits ? undefined : this.words.t('plan-editor.picture.lengthWrong'));
    if (!fits) return;
    this.stop();
    this.scaled(cm / drawn);
  }

  protected setWidth(cm: number): void {
    const picture = this.saving.picture();
    if (picture !== null) this.scaled(cm / picture.widthCm);
  }

  private scaled(factor: number): void {
    this.saving.measure(factor);
    this.toasts.say(this.words.t('plan-editor.picture.scaled'));
  }

  private async change(said: 'saved' | 'removed', send: () => Promise<DeskPlan>): Promise<void> {
    const done = await this.sending.run(async () => {
      this.saving.adopt(await send(), 1);
    });
    if (done) this.toasts.say(this.words.t(`plan-editor.picture.${said}`));
  }
}
