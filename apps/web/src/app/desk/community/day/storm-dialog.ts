import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import {
  route,
  deskRoutes,
  type CommunityDayOverview,
  type CommunityDayStormPreview,
  type CommunityDayView,
} from '@dabei/contracts';
import { requiredText } from '../../../shared/text-rules';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { AreaField } from '../../parts/area-field';
import { AskDialog } from '../../parts/ask-dialog';
import { attempt } from '../../parts/attempt';

/** The day does not take place: what that means, and the one sentence that everybody reads. */
@Component({
  selector: 'dabei-community-storm-dialog',
  imports: [AnswerState, AreaField, AskDialog, TPipe],
  template: `
    <dabei-ask-dialog
      name="community-storm"
      [open]="true"
      [danger]="true"
      [title]="'community-desk.storm.title' | t"
      [button]="'community-desk.storm.button' | t"
      [ready]="preview.hasValue() && fields().valid()"
      [attempt]="acting"
      (closed)="closed.emit()"
      (agreed)="callOff()"
    >
      <dabei-answer-state
        [loading]="preview.isLoading()"
        [error]="preview.error()"
        (again)="preview.reload()"
      />
      @if (means(); as it) {
        <ul>
          <li>{{ 'community-desk.storm.signups' | t: it }}</li>
          @if (it.booths > 0) {
            <li>{{ 'community-desk.storm.booths' | t: it }}</li>
          }
          @if (it.acts > 0) {
            <li>{{ 'community-desk.storm.acts' | t: it }}</li>
          }
          <li>{{ 'community-desk.storm.mails' | t: it }}</li>
          <li>{{ 'community-desk.storm.calls' | t: it }}</li>
        </ul>
      }
      <dabei-area-field
        id="storm-words"
        [label]="'community-desk.storm.words' | t"
        [hint]="'community-desk.storm.wordsHint' | t"
        [field]="fields.words"
      />
      <p class="small">{{ 'community-desk.storm.grace' | t }}</p>
    </dabei-ask-dialog>
  `,
})
export class CommunityStormDialog {
  readonly day = input.required<CommunityDayView>();
  readonly closed = output();
  readonly decided = output<CommunityDayOverview>();

  private readonly calls = inject(ApiCalls);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly preview = httpResource<CommunityDayStormPreview>(() =>
    route(deskRoutes.deskCommunityDayStormPreview, { slug: this.day().slug }),
  );
  protected readonly means = computed(() =>
    this.preview.hasValue() ? { ...this.preview.value() } : null,
  );
  private readonly model = signal({ words: '' });
  protected readonly fields = form(this.model, (path) => {
    requiredText(path.words, () => this.words.t('community-desk.settings.missing'));
  });

  protected async callOff(): Promise<void> {
    const { slug, version } = this.day();
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskCommunityDayStorm, { slug });
      const words = this.model().words.trim();
      this.decided.emit(await this.calls.post<CommunityDayOverview>(path, { version, words }));
    });
  }
}
