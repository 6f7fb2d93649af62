import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type CommunityDayOverview,
  type CommunityDayView,
} from '@dabei/contracts';
import { stormTellsFrom } from '@dabei/domain';
import { Icon } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { lookAgain } from '../../markets/day/look-again';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { ProblemLine } from '../../parts/problem-line';
import { Toasts } from '../../parts/toasts';

/** It is called off: since when, with which words; taken back while nobody was told. */
@Component({
  selector: 'dabei-community-storm-decided',
  imports: [Icon, ProblemLine, TPipe],
  styles: `
    p {
      margin-block: 0 0.35rem;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
  template: `
    <div class="notice notice-cancelled">
      <dabei-icon name="alert" />
      <div>
        <p class="strong">{{ 'community-desk.storm.since' | t: { time: since() } }}</p>
        <p>
          <bdi>{{ day().calledOffWords }}</bdi>
        </p>
        @if (changeable()) {
          <p role="status">{{ 'community-desk.storm.soon' | t: { time: from() } }}</p>
          <button
            type="button"
            class="button button-small"
            [disabled]="acting.busy()"
            (click)="takeBack()"
          >
            {{ 'community-desk.storm.takeBack' | t }}
          </button>
        } @else {
          <p role="status">{{ 'community-desk.storm.told' | t }}</p>
        }
        <dabei-problem-line [text]="acting.problem()" />
      </div>
    </div>
  `,
})
export class CommunityStormDecided {
  readonly day = input.required<CommunityDayView>();
  readonly changed = output<CommunityDayOverview>();

  private readonly calls = inject(ApiCalls);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly now = signal(new Date());
  protected readonly acting = attempt();
  private readonly at = computed(() => new Date(this.day().calledOffAt ?? 0));
  protected readonly since = computed(() => momentText(this.at(), this.words.voice()));
  protected readonly from = computed(() =>
    momentText(stormTellsFrom(this.at()), this.words.voice()),
  );
  protected readonly changeable = computed(() => this.now() < stormTellsFrom(this.at()));

  constructor() {
    lookAgain(() => this.now.set(new Date()));
  }

  protected async takeBack(): Promise<void> {
    await this.acting.run(async () => {
      const path = route(deskRoutes.deskCommunityDayStormTakeBack, { slug: this.day().slug });
      const overview = await this.calls.post<CommunityDayOverview>(path);
      this.toasts.say(this.words.t('community-desk.storm.takenBack'));
      this.changed.emit(overview);
    });
  }
}
