import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { route, deskRoutes, type LastSeason } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { ApiCalls } from '../parts/api-calls';
import { AskDialog } from '../parts/ask-dialog';
import { attempt } from '../parts/attempt';
import { Toasts } from '../parts/toasts';

type Note = LastSeason['children'][number];

/** Which children of a family went away empty last season; until the seal the office can take that away. */
@Component({
  selector: 'dabei-last-season',
  imports: [AskDialog, Icon, TPipe],
  template: `
    @for (note of notes(); track note.campaign + note.childId) {
      <div class="notice notice-waiting">
        <dabei-icon name="info" />
        <div class="stack-small">
          <p>
            {{
              'families.lastSeason.sentence'
                | t: { child: note.firstName, campaign: note.campaignTitle }
            }}
            @if (note.fixed) {
              {{ 'families.lastSeason.fixed' | t }}
            }
          </p>
          @if (!note.fixed) {
            <p>
              <button
                type="button"
                class="button button-small"
                [attr.aria-label]="'families.lastSeason.forgetOf' | t: { child: note.firstName }"
                (click)="ask(note)"
              >
                {{ 'families.lastSeason.forget' | t }}
              </button>
            </p>
          }
        </div>
      </div>
    }
    <dabei-ask-dialog
      name="forget"
      [open]="asked() !== null"
      [title]="'families.lastSeason.title' | t: { child: asked()?.firstName ?? '' }"
      [button]="'families.lastSeason.forget' | t"
      [danger]="true"
      [ready]="reason().trim().length >= 3"
      [attempt]="forgetting"
      (closed)="asked.set(null)"
      (agreed)="forget()"
    >
      <p>{{ 'families.lastSeason.lead' | t: { child: asked()?.firstName ?? '' } }}</p>
      <div class="field">
        <label class="field-label" for="forget-reason">{{
          'families.lastSeason.reason' | t
        }}</label>
        <span class="field-hint" id="forget-hint">{{ 'families.lastSeason.reasonHint' | t }}</span>
        <input
          #text
          id="forget-reason"
          maxlength="200"
          autocomplete="off"
          aria-describedby="forget-hint"
          [value]="reason()"
          (input)="reason.set(text.value)"
        />
      </div>
    </dabei-ask-dialog>
  `,
})
export class LastSeasonNotes {
  readonly household = input.required<string>();
  /** Only of this child, in the campaign it is looked at for. */
  readonly child = input<string>();
  readonly campaign = input<string>();
  readonly changed = output();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly asked = signal<Note | null>(null);
  protected readonly reason = signal('');
  protected readonly forgetting = attempt();
  private readonly stored = httpResource<LastSeason>(() =>
    route(deskRoutes.deskLastSeason, { id: this.household() }),
  );
  protected readonly notes = computed(() => {
    const notes = this.stored.hasValue() ? this.stored.value().children : [];
    return notes.filter(
      ({ childId, campaign }) =>
        childId === (this.child() ?? childId) && campaign === (this.campaign() ?? campaign),
    );
  });

  protected ask(note: Note): void {
    this.reason.set('');
    this.forgetting.problem.set(null);
    this.asked.set(note);
  }

  protected async forget(): Promise<void> {
    const note = this.asked();
    if (note === null) return;
    const { campaign, childId, firstName } = note;
    const address = route(deskRoutes.deskForgetLastSeason, { campaign, childId });
    const reason = this.reason().trim();
    if (!(await this.forgetting.run(() => this.calls.post(address, { reason })))) return;
    this.asked.set(null);
    this.toasts.say(this.words.t('families.lastSeason.forgotten', { child: firstName }));
    this.stored.reload();
    this.changed.emit();
  }
}
