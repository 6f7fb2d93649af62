import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { deskRoutes, type TreeBodies } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { AnswerState } from '../../parts/answer-state';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';
import { ofCampaign } from '../parts/of-campaign';

/** Who may enter wishes: organisations of the office, among them the office itself. */
@Component({
  selector: 'dabei-bodies-section',
  imports: [AnswerState, ProblemLine, RouterLink, TPipe],
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
      gap: 0.25rem 0.75rem;
    }
  `,
  template: `
    <section class="sheet stack" aria-labelledby="bodies-title">
      <h2 id="bodies-title">{{ 'checking.bodies.title' | t }}</h2>
      <p class="small soft">{{ 'checking.bodies.lead' | t }}</p>
      <dabei-answer-state
        [loading]="resource.isLoading() && !resource.hasValue()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      <ul class="plain-list">
        @for (body of bodies(); track body.id) {
          <li>
            <label class="choice"
              ><input
                #tick
                type="checkbox"
                [checked]="chosen().has(body.id)"
                (change)="mark(body.id, tick.checked)"
              /><span>{{ body.name }}</span></label
            >
          </li>
        } @empty {
          <li>
            <a routerLink="/desk/team/traeger">{{ 'checking.bodies.none' | t }}</a>
          </li>
        }
      </ul>
      <dabei-problem-line [text]="saving.problem()" />
      <p>
        <button type="button" class="button" [disabled]="saving.busy()" (click)="save()">
          {{ 'checking.bodies.save' | t: { count: chosen().size } }}
        </button>
      </p>
    </section>
  `,
})
export class BodiesSection {
  readonly campaign = input.required<string>();
  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  protected readonly saving = attempt();
  protected readonly resource = httpResource<TreeBodies>(() =>
    ofCampaign(deskRoutes.deskTreeBodies, this.campaign()),
  );
  protected readonly bodies = computed(() =>
    this.resource.hasValue() ? this.resource.value().bodies : [],
  );
  protected readonly chosen = linkedSignal(
    () => new Set(this.bodies().flatMap(({ id, chosen }) => (chosen ? [id] : []))),
  );

  protected mark(id: string, chosen: boolean): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      if (chosen) after.add(id);
      else after.delete(id);
      return after;
    });
  }

  protected async save(): Promise<void> {
    const body = { campaign: this.campaign(), organisationIds: [...this.chosen()] };
    if (await this.saving.run(() => this.calls.put(deskRoutes.deskTreeBodies, body)))
      this.toasts.say(this.words.t('desk.saved'));
  }
}
