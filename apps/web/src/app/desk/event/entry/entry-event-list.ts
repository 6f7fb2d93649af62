import { Component, effect, inject } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { TPipe } from '../../../shared/t.pipe';
import { ProblemLine } from '../../parts/problem-line';
import { ProgrammeData } from '../../programme/programme-data';
import { EventData } from '../event-data';
import { TargetPick } from '../participants/target-pick';
import { EntryEvents } from './entry-events';

/** Further events the same children are entered for in one go. */
@Component({
  selector: 'dabei-entry-event-list',
  imports: [Icon, ProblemLine, TargetPick, TPipe],
  template: `
    <div class="stack-small">
      @if (events.added().length > 0) {
        <ul class="plain-list stack-small">
          @for (event of events.added(); track event.id) {
            <li class="row">
              <span>{{ event.title }}</span>
              <button
                type="button"
                class="button button-small button-quiet"
                [attr.aria-label]="'participants.entry.remove' | t: { title: event.title }"
                (click)="events.remove(event.id)"
              >
                <dabei-icon name="close" [size]="18" />
              </button>
            </li>
          }
        </ul>
      }
      <dabei-target-pick
        id="entry-more"
        picked=""
        [label]="'participants.entry.add' | t"
        [without]="data.event()?.id ?? ''"
        (changed)="events.add($event)"
      />
      <dabei-problem-line [text]="events.adding.problem()" />
    </div>
  `,
})
export class EntryEventList {
  protected readonly data = inject(EventData);
  protected readonly events = inject(EntryEvents);

  constructor() {
    const programme = inject(ProgrammeData);
    // the events of the same campaign
    effect(() => programme.show(this.data.event()?.campaignSlug));
  }
}
