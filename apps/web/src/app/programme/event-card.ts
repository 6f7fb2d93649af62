import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EventCard as Card } from '@dabei/contracts';
import { AvailabilityBar, Icon, StatusBadge, TopicMotif } from '@dabei/web/ui';
import { Words } from '../shared/words';
import { ChooseButton } from './choose-button';
import { cardWords } from './event-words';
import type { RegistrationNow } from './registration-now';

/** One event as a sheet of paper on the notice board. */
@Component({
  selector: 'dabei-event-card',
  imports: [AvailabilityBar, ChooseButton, Icon, RouterLink, StatusBadge, TopicMotif],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './event-card.css',
  template: `
    <article>
      <dabei-topic-motif [topic]="event().topic" [place]="place()" />
      <div class="body">
        <p class="topic">{{ words().topic }}</p>
        <h3 [attr.lang]="written()">
          <a [routerLink]="link()">{{ event().title }}</a>
        </h3>
        <ul class="plain-list facts">
          <li>
            <dabei-icon name="calendar" [size]="20" /><span class="strong">{{ words().when }}</span>
          </li>
          <li>
            <dabei-icon name="child" [size]="20" /><span>{{ words().age }}</span>
          </li>
          <li>
            <dabei-icon name="pin" [size]="20" /><span>{{ event().place }}</span>
          </li>
        </ul>
        <p class="price">{{ words().price }}</p>
        <div class="places">
          @if (event().cancelled) {
            <dabei-status-badge tone="cancelled">{{ words().places }}</dabei-status-badge>
          } @else {
            <p>{{ words().places }}</p>
            @if (event().availability; as places) {
              @if (event().registration === 'with-us') {
                <dabei-availability-bar [free]="places.free" [capacity]="places.capacity" />
              }
              @if (words().minimum; as minimum) {
                <p class="small soft">{{ minimum }}</p>
              }
            }
          }
        </div>
        <div class="act">
          <dabei-choose-button
            [event]="event()"
            [campaign]="campaign()"
            [registration]="registration()"
          />
        </div>
      </div>
    </article>
  `,
})
export class EventCard {
  readonly event = input.required<Card>();
  readonly campaign = input.required<string>();
  readonly registration = input.required<RegistrationNow>();
  private readonly voice = inject(Words).voice;
  protected readonly written = inject(Words).written;

  protected readonly words = computed(() => cardWords(this.event(), this.voice()));
  protected readonly link = computed(
    () => `/${this.voice().language}/programm/${this.campaign()}/${this.event().slug}`,
  );
  protected readonly place = computed(() => 30 + ((this.event().title.length * 37) % 36));
}
