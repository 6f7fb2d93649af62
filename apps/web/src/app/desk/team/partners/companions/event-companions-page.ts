import { Component, computed, inject } from '@angular/core';
import { townTime } from '@dabei/words';
import { EventData } from '../../../event/event-data';
import { CompanionSection } from './companion-section';

/** Who accompanies this event. */
@Component({
  selector: 'dabei-event-companions-page',
  imports: [CompanionSection],
  template: `
    @if (data.event(); as event) {
      <dabei-companion-section by="event" [of]="event.id" [events]="ahead()" />
    }
  `,
})
export class EventCompanionsPage {
  protected readonly data = inject(EventData);
  /** This event, as long as somebody can still be assigned. */
  protected readonly ahead = computed(() => {
    const event = this.data.event();
    if (!event || event.status === 'cancelled') return [];
    const { id, title, firstStartsAt } = event;
    return [{ id, title, firstDay: firstStartsAt ? townTime(firstStartsAt).date : null }];
  });
}
