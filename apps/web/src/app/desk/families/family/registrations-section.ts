import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RegistrationView } from '@dabei/contracts';
import { StatusBadge } from '@dabei/web/ui';
import { moneyText, whenText } from '@dabei/words';
import { statusOf } from '../../../shared/status/status-sentence';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { FamilyData } from './family-data';

const waiting: readonly RegistrationView['state'][] = ['waiting', 'queued'];

/** Where each child stands, as a sentence, and the one page where somebody goes on from there. */
@Component({
  selector: 'dabei-registrations-section',
  imports: [RouterLink, StatusBadge, TPipe],
  template: `
    <section class="stack-small" aria-labelledby="registrations-title">
      <h2 id="registrations-title">{{ 'families.registrations.title' | t }}</h2>
      @if (rows().length > 0) {
        <div class="desk-scroll cards-when-narrow">
          <table>
            <caption class="visually-hidden">
              {{
                'families.registrations.title' | t
              }}
            </caption>
            <thead>
              <tr>
                <th scope="col">{{ 'families.registrations.event' | t }}</th>
                <th scope="col">{{ 'families.registrations.state' | t }}</th>
                <th scope="col">{{ 'families.registrations.fee' | t }}</th>
                <th scope="col">
                  <span class="visually-hidden">{{ 'desk.actions' | t }}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.id) {
                <tr>
                  <th scope="row">
                    {{ row.title }}
                    <span class="under">{{ row.when }}</span>
                  </th>
                  <td>
                    <dabei-status-badge [tone]="row.status.tone">{{
                      row.status.badge
                    }}</dabei-status-badge>
                    <span class="under">{{ row.status.sentence }}</span>
                  </td>
                  <td>{{ row.fee }}</td>
                  <td>
                    <a
                      class="button button-small"
                      [routerLink]="row.link"
                      [attr.aria-label]="(row.act | t) + ': ' + row.title"
                      >{{ row.act | t }}</a
                    >
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p class="desk-empty">{{ 'families.registrations.none' | t }}</p>
      }
    </section>
  `,
})
export class RegistrationsSection {
  private readonly words = inject(Words);
  private readonly data = inject(FamilyData);

  protected readonly rows = computed(() => {
    const voice = this.words.voice();
    return (this.data.family()?.registrations ?? []).map((one) => ({
      id: one.id,
      title: one.event.title,
      when: whenText(one.event.sessions, voice),
      status: statusOf(one, voice),
      fee: this.fee(one),
      act: waiting.includes(one.state)
        ? 'families.registrations.line'
        : 'families.registrations.people',
      link: [
        '/desk/veranstaltung',
        one.event.id,
        ...(waiting.includes(one.state) ? ['warteliste'] : []),
      ],
    }));
  });

  private fee({ amountCents, paidOn, state }: RegistrationView): string {
    if (amountCents === 0 || state === 'cancelled' || state === 'expired') return '–';
    const amount = moneyText(amountCents, this.words.language());
    return paidOn === null ? amount : this.words.t('families.registrations.paid', { amount });
  }
}
