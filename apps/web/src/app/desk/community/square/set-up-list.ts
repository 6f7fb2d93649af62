import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { route, deskRoutes, type BoothPlanView, type BoothSetUpView } from '@dabei/contracts';
import { clockText, listText } from '@dabei/words';
import { lastAnswer } from '../../../shared/last-answer';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { SquareStore } from './square-store';

/** When which booths drive in, lane by lane; who was told a time keeps it. */
@Component({
  selector: 'dabei-set-up-list',
  imports: [AnswerState, ProblemLine, TPipe],
  template: `
    <section class="stack-small" aria-labelledby="set-up-title">
      <div class="desk-head">
        <h2 id="set-up-title">{{ 'square.setUp.title' | t }}</h2>
        <button
          type="button"
          class="button button-small no-print"
          [disabled]="acting.busy()"
          (click)="give()"
        >
          {{ 'square.setUp.give' | t }}
        </button>
      </div>
      <p class="small soft">{{ 'square.setUp.lead' | t }}</p>
      <dabei-answer-state
        [loading]="resource.isLoading() && !setUp()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      <dabei-problem-line [text]="acting.problem()" />
      @if (slots().length > 0) {
        <div
          class="desk-scroll cards-when-narrow"
          tabindex="0"
          role="region"
          [attr.aria-label]="'square.setUp.title' | t"
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{{ 'square.setUp.at' | t }}</th>
                <th scope="col">{{ 'square.setUp.street' | t }}</th>
                <th scope="col">{{ 'square.setUp.booths' | t }}</th>
              </tr>
            </thead>
            <tbody>
              @for (slot of slots(); track slot.at + slot.street) {
                <tr>
                  <th scope="row">{{ slot.at }}</th>
                  <td>{{ slot.street || '–' }}</td>
                  <td>{{ slot.booths }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else if (setUp()) {
        <p class="desk-empty">{{ 'square.setUp.none' | t }}</p>
      }
      @if (onFoot(); as names) {
        <p class="small">{{ 'square.setUp.onFoot' | t: { names } }}</p>
      }
      @if (leftOver(); as names) {
        <p class="notice notice-waiting">{{ 'square.setUp.leftOver' | t: { names } }}</p>
      }
    </section>
  `,
})
export class SetUpList {
  readonly plan = input.required<BoothPlanView>();

  private readonly calls = inject(ApiCalls);
  private readonly square = inject(SquareStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly acting = attempt();
  protected readonly resource = httpResource<BoothSetUpView>(() => this.address());
  protected readonly setUp = lastAnswer(this.resource);
  protected readonly slots = computed(() =>
    (this.setUp()?.slots ?? []).map(({ at, street, boothIds }) => ({
      street,
      at: clockText(at, this.words.voice()),
      booths: this.named(boothIds),
    })),
  );
  protected readonly onFoot = computed(() => this.named(this.setUp()?.onFoot ?? []));
  protected readonly leftOver = computed(() => this.named(this.setUp()?.leftOver ?? []));

  constructor() {
    effect(() => {
      this.plan();
      untracked(() => this.resource.reload());
    });
  }

  protected async give(): Promise<void> {
    // what was drawn counts first
    if (!(await this.square.save())) return;
    await this.acting.run(async () => {
      await this.calls.post<BoothSetUpView>(this.address());
      // whoever got a time is another version of itself
      await this.square.again();
      this.toasts.say(this.words.t('square.setUp.given'));
    });
  }

  private named(ids: readonly string[]): string {
    const known = new Map(this.plan().booths.map((booth) => [booth.id, booth]));
    const names = ids.map((id) => {
      const booth = known.get(id);
      return [booth?.place, booth?.association].filter(Boolean).join(' ');
    });
    return listText(names, this.words.language());
  }

  private address(): string {
    return route(deskRoutes.deskBoothSetUp, { slug: this.plan().day.slug });
  }
}
