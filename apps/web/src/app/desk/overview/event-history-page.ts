import { Component, inject } from '@angular/core';
import { EventData } from '../event/event-data';
import { TPipe } from '../../shared/t.pipe';
import { HistoryList } from './history-list';

/** What happened to an event, as a section of its page. */
@Component({
  selector: 'dabei-event-history-page',
  imports: [HistoryList, TPipe],
  template: `
    @if (data.event(); as event) {
      <h2 class="visually-hidden">{{ 'overview.history.title' | t }}</h2>
      <dabei-history subject="event" [of]="event.id" />
    }
  `,
})
export class EventHistoryPage {
  protected readonly data = inject(EventData);
}
