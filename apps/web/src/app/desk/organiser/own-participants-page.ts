import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { route, routes, type OwnParticipants } from '@dabei/contracts';
import { searchKey } from '@dabei/domain';
import { momentText } from '@dabei/words';
import { PageHead } from '../../shared/page-head';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { AnswerState } from '../parts/answer-state';
import { PhoneLink } from '../parts/phone-link';
import { TableExport } from '../parts/table-export';
import { peopleTable } from './people-table';

/** Who comes to an own event. */
@Component({
  selector: 'dabei-own-participants-page',
  imports: [AnswerState, PhoneLink, RouterLink, TableExport, TPipe],
  template: `
    <div class="stack">
      <p class="no-print">
        <a [routerLink]="['/desk/eigene', id()]">{{ 'organiser.people.back' | t }}</a>
      </p>
      <dabei-answer-state
        [loading]="resource.isLoading() && !people()"
        [error]="resource.error()"
        (again)="resource.reload()"
      />
      @if (people(); as it) {
        <div class="desk-head">
          <h1>{{ 'organiser.people.title' | t: { title: it.title } }}</h1>
          @if (it.participants.length > 0) {
            <dabei-table-export [table]="file(it, shown())" />
          }
        </div>
        <p>
          @if (it.firstStartsAt; as start) {
            {{ moment(start) }} ·
          }
          {{
            'organiser.people.counts'
              | t
                : {
                    count: it.participants.length,
                    waiting: it.waiting,
                    unconfirmed: it.unconfirmed,
                  }
          }}
        </p>
        <p class="small soft">{{ 'organiser.people.lead' | t }}</p>
        @if (it.participants.length > 8 || find()) {
          <div class="field finder no-print">
            <label class="field-label" for="own-people-find">{{
              'organiser.people.find' | t
            }}</label>
            <input
              #field
              id="own-people-find"
              type="search"
              autocomplete="off"
              [value]="find()"
              (input)="find.set(field.value)"
            />
          </div>
          <p role="status" class="small">
            {{ find() ? ('organiser.people.found' | t: { count: shown().length }) : '' }}
          </p>
        }
        @if (shown().length > 0) {
          <div class="desk-scroll cards-when-narrow">
            <table>
              <caption class="visually-hidden">
                {{
                  'organiser.people.title' | t: { title: it.title }
                }}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{{ 'organiser.people.child' | t }}</th>
                  <th scope="col">{{ 'organiser.people.age' | t }}</th>
                  <th scope="col">{{ 'organiser.people.state' | t }}</th>
                  <th scope="col">{{ 'organiser.people.guardian' | t }}</th>
                </tr>
              </thead>
              <tbody>
                @for (person of shown(); track $index) {
                  <tr>
                    <th scope="row">{{ person.lastName }}, {{ person.firstName }}</th>
                    <td [attr.data-label]="'organiser.people.age' | t">{{ person.age }}</td>
                    <td>{{ 'desk.state.' + person.state | t }}</td>
                    <td>
                      {{ person.guardianName ?? ('organiser.people.askOffice' | t) }}
                      @if (person.phone; as phone) {
                        <span class="under"><dabei-phone-link [phone]="phone" /></span>
                      }
                    </td>
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else if (it.participants.length === 0) {
          <p class="desk-empty">
            {{ 'organiser.people.' + (it.over ? 'over' : 'empty') | t }}
          </p>
        }
      }
    </div>
  `,
  styles: `
    .finder {
      max-inline-size: 24rem;
    }
  `,
})
export class OwnParticipantsPage {
  readonly id = input.required<string>();
  private readonly words = inject(Words);

  protected readonly resource = httpResource<OwnParticipants>(() =>
    route(routes.ownParticipants, { id: this.id() }),
  );
  protected readonly people = computed(() =>
    this.resource.hasValue() ? this.resource.value() : undefined,
  );
  protected readonly find = signal('');
  protected readonly shown = computed(() => {
    const words = searchKey(this.find()).split(' ').filter(Boolean);
    return (this.people()?.participants ?? []).filter((person) => {
      const key = searchKey(`${person.firstName} ${person.lastName} ${person.guardianName ?? ''}`);
      return words.every((word) => key.includes(word));
    });
  });

  constructor() {
    inject(PageHead).set(this.words.t('organiser.people.link'));
  }

  protected moment(instant: string): string {
    return momentText(instant, this.words.voice());
  }

  /** Exactly what is seen. */
  protected file(people: OwnParticipants, participants: OwnParticipants['participants']) {
    return peopleTable({ ...people, participants }, this.words, this.find());
  }
}
