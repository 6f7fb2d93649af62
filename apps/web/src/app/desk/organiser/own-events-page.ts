import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { routes, type EntryCampaign, type OwnEventRow, type OwnEvents } from '@dabei/contracts';
import { dayText, townTime } from '@dabei/words';
import { Icon, StatusBadge } from '@dabei/web/ui';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { FillBar } from '../parts/fill-bar';
import { ownState } from './own-state';

/** An organisation's own events: where each stands, and what it waits for. */
@Component({
  selector: 'dabei-own-events-page',
  imports: [AnswerState, FillBar, Icon, RouterLink, StatusBadge, TPipe],
  styles: `
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr));
      gap: 1rem;
      padding: 0;
      margin: 0;
      list-style: none;
    }
    .cards h3 {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .comment {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  templateUrl: './own-events-page.html',
})
export class OwnEventsPage {
  private readonly words = inject(Words);
  protected readonly resource = httpResource<OwnEvents>(() => routes.ownEvents);
  protected readonly own = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  /** What waits for the organiser stands first. */
  protected readonly groups = computed(() => {
    const events = this.own()?.events ?? [];
    const isMine = ({ may }: OwnEventRow) => may === 'yes';
    return [
      { name: 'mine', events: events.filter(isMine) },
      { name: 'others', events: events.filter((event) => !isMine(event)) },
    ].filter((group) => group.events.length > 0);
  });
  protected readonly stateOf = ownState;

  constructor() {
    inject(PageHead).set(this.words.t('organiser.list.title'));
  }

  protected day(instant: string | null): string {
    return instant ? dayText(townTime(instant).date, this.words.language()) : '–';
  }

  protected entrySentence({ entry, title, entryFrom, entryUntil }: EntryCampaign): string {
    const day = (date: string | null) => (date ? dayText(date, this.words.language()) : '');
    const key = entry === 'open' && entryUntil === null ? 'open-end' : entry;
    return this.words.t(`organiser.entry.${key}`, {
      title,
      from: day(entryFrom),
      until: day(entryUntil),
    });
  }
}
