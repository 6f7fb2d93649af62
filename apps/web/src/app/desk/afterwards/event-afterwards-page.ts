import { Component, computed, inject } from '@angular/core';
import { route, deskRoutes } from '@dabei/contracts';
import { EventData } from '../event/event-data';
import { AfterwardsPanel } from './afterwards-panel';

/** An event's section "Danach": what the organiser said, or what the office enters for it. */
@Component({
  selector: 'dabei-event-afterwards-page',
  imports: [AfterwardsPanel],
  template: `
    <div class="narrow">
      @if (address(); as at) {
        <dabei-afterwards-panel [address]="at" [forOffice]="true" />
      }
    </div>
  `,
})
export class EventAfterwardsPage {
  private readonly data = inject(EventData);
  protected readonly address = computed(() => {
    const id = this.data.event()?.id;
    return id && route(deskRoutes.deskEventAfterwards, { id });
  });
}
