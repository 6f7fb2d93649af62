import { HttpClient } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import {
  route,
  routes,
  type AnswersView,
  type EventDetail,
  type RegistrationView,
} from '@dabei/contracts';
import { townTime } from '@dabei/words';
import { DialogPanel } from '@dabei/web/ui';
import { firstValueFrom } from 'rxjs';
import {
  answersOfDraft,
  draftOfAnswers,
  emptyAnswers,
  type AnswerDraft,
} from '../registration/answers/answer-draft';
import { AnswerFields } from '../registration/answers/answer-fields';
import { answerProblems, type AnswerProblems } from '../registration/answers/answer-problems';
import { refusedAnswers, stillRefused } from '../registration/answers/refused-answers';
import { asksOf } from '../registration/answers/pair-answers';
import { yearsOn } from '../registration/birth-date';
import { focusInvalid } from '../shared/focus-invalid';
import { problemOf, problemText } from '../shared/problem-text';
import { SessionStore } from '../shared/session-store';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';

/** What was told about a child, to be read again and changed until the event begins. */
@Component({
  selector: 'dabei-answers-dialog',
  imports: [AnswerFields, DialogPanel, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = registration();
    <dabei-dialog [open]="true" [labelledBy]="'answers-' + it.id" (closed)="closed.emit()">
      <form class="stack" novalidate (submit)="save($event)">
        <h2 [id]="'answers-' + it.id">
          {{ 'family.mine.answersTitle' | t: { child: it.childFirstName } }}
        </h2>
        @if (draft(); as given) {
          @if (event(); as asked) {
            <dabei-answer-fields
              [id]="'change-' + it.id"
              [child]="it.childFirstName"
              [event]="asked"
              [blocks]="blocks()"
              [draft]="given"
              [problems]="tried() ? problems() : none"
              (changed)="change($event)"
            />
          }
        } @else {
          <p role="status">{{ 'family.mine.loading' | t }}</p>
        }
        <div role="alert">
          @if (problem(); as text) {
            <p class="notice notice-cancelled">{{ text }}</p>
          }
        </div>
        <div class="row">
          <button type="submit" class="button button-primary">{{ 'family.mine.save' | t }}</button>
          <button type="button" class="button" (click)="closed.emit()">
            {{ 'family.mine.stop' | t }}
          </button>
        </div>
      </form>
    </dabei-dialog>
  `,
})
export class AnswersDialog {
  readonly registration = input.required<RegistrationView>();
  readonly closed = output();

  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly words = inject(Words);
  private readonly document = inject(DOCUMENT);
  protected readonly event = signal<EventDetail | null>(null);
  protected readonly draft = signal<AnswerDraft | null>(null);
  protected readonly tried = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly none = {};
  private readonly refused = signal<{ problems: AnswerProblems; then: AnswerDraft }>({
    problems: {},
    then: emptyAnswers,
  });

  protected readonly blocks = computed(() => {
    const event = this.event();
    return event ? asksOf(event) : [];
  });
  protected readonly problems = computed(() => {
    const [event, draft] = [this.event(), this.draft()];
    if (!event || !draft) return {};
    const { problems, then } = this.refused();
    return {
      ...stillRefused(problems, then, draft),
      ...answerProblems(draft, event, this.age()),
    };
  });

  constructor() {
    queueMicrotask(() => void this.load());
  }

  protected change(part: Partial<AnswerDraft>): void {
    this.draft.update((draft) => draft && { ...draft, ...part });
  }

  protected async save(submit: Event): Promise<void> {
    submit.preventDefault();
    this.tried.set(true);
    const [event, draft] = [this.event(), this.draft()];
    if (!event || !draft) return;
    if (Object.keys(this.problems()).length === 0) await this.send(event, draft);
    focusInvalid(this.document, 'dialog');
  }

  private async send(event: EventDetail, draft: AnswerDraft): Promise<void> {
    const body = { answers: answersOfDraft(draft, event) };
    const request = this.http.put(route(routes.answers, this.registration()), body);
    await this.try(async () => {
      await firstValueFrom(request, { defaultValue: null });
      this.closed.emit();
    });
  }

  private async load(): Promise<void> {
    const { campaignSlug: campaign, slug } = this.registration().event;
    await this.try(async () => {
      const [event, { answers }] = await Promise.all([
        firstValueFrom(this.http.get<EventDetail>(route(routes.event, { campaign, slug }))),
        firstValueFrom(this.http.get<AnswersView>(route(routes.answers, this.registration()))),
      ]);
      this.event.set(event);
      this.draft.set(draftOfAnswers(answers));
    });
  }

  private age(): number {
    const { childId, event } = this.registration();
    const child = this.session.household()?.children.find(({ id }) => id === childId);
    const first = event.sessions[0];
    return child && first ? yearsOn(child.birthDate, townTime(first.startsAt).date) : 0;
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(problemText(error, this.words));
      const paths = (problemOf(error)?.issues ?? []).map(({ path }) =>
        path.replace(/^answers\./, ''),
      );
      const then = this.draft();
      if (then) this.refused.set({ problems: refusedAnswers(paths), then });
    }
  }
}
