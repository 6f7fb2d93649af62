import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { route, routes, type EventAfterwards, type EventAfterwardsAnswer } from '@dabei/contracts';
import { Icon } from '@dabei/web/ui';
import { dayText } from '@dabei/words';
import { firstValueFrom } from 'rxjs';
import { PageHead } from '../shared/page-head';
import { isGone, problemText } from '../shared/problem-text';
import { TPipe } from '../shared/t.pipe';
import { Words } from '../shared/words';
import { TwoQuestionsForm } from './two-questions-form';

/** Behind the mail to an organiser: two questions, no sign-in. */
@Component({
  selector: 'dabei-two-questions-page',
  imports: [Icon, TPipe, TwoQuestionsForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .page {
      padding-block-start: var(--gap-4);
    }
    h1 {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <div class="page narrow stack">
      @if (known(); as it) {
        <h1>{{ 'afterwards.organiser.title' | t: { title: it.title } }}</h1>
        @if (day()) {
          <p class="lead">{{ day() }}</p>
        }
        @if (it.state === 'open') {
          <p>{{ 'afterwards.organiser.lead' | t }}</p>
          <div class="sheet">
            <dabei-two-questions-form [known]="it" [busy]="busy()" (said)="say($event)" />
          </div>
        } @else {
          <p>{{ 'afterwards.organiser.notYet' | t }}</p>
        }
        <div role="status">
          @if (thanks()) {
            <p class="notice notice-confirmed">
              <dabei-icon name="check" /><span>{{ 'afterwards.organiser.thanks' | t }}</span>
            </p>
          }
        </div>
        <div role="alert">
          @if (problem(); as text) {
            <p class="notice notice-cancelled">
              <dabei-icon name="alert" /><span>{{ text }}</span>
            </p>
          }
        </div>
      } @else if (gone()) {
        <h1>{{ 'afterwards.organiser.gone' | t }}</h1>
        <p class="lead">{{ 'afterwards.organiser.goneBody' | t }}</p>
      } @else if (resource.error()) {
        <h1>{{ 'afterwards.family.failed' | t }}</h1>
        <p>
          <button type="button" class="button button-primary" (click)="resource.reload()">
            {{ 'afterwards.family.again' | t }}
          </button>
        </p>
      } @else {
        <p role="status">{{ 'afterwards.family.loading' | t }}</p>
      }
    </div>
  `,
})
export class TwoQuestionsPage {
  readonly token = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly words = inject(Words);
  private readonly address = computed(() => route(routes.twoQuestions, { token: this.token() }));
  protected readonly resource = httpResource<EventAfterwards>(() => this.address());
  protected readonly busy = signal(false);
  protected readonly thanks = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly known = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly day = computed(() => {
    const day = this.known()?.day;
    return day ? dayText(day, this.words.language()) : '';
  });
  protected readonly gone = computed(() => isGone(this.resource.error()));

  constructor() {
    inject(PageHead).set(this.words.t('afterwards.organiser.panel'));
  }

  protected async say(answer: EventAfterwardsAnswer): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    this.thanks.set(false);
    try {
      const request = this.http.post<EventAfterwards>(this.address(), answer);
      this.resource.set(await firstValueFrom(request));
      this.thanks.set(true);
    } catch (error) {
      this.problem.set(problemText(error, this.words));
    } finally {
      this.busy.set(false);
    }
  }
}
