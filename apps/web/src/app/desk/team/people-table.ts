import { Component, inject, input, output } from '@angular/core';
import { permissionsOf, type TeamMember } from '@dabei/contracts';
import { StatusBadge } from '@dabei/web/ui';
import { momentText } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { bundleText } from '../access/bundle-words';

/** The people of the desk, one a row. */
@Component({
  selector: 'dabei-people-table',
  imports: [StatusBadge, TPipe],
  template: `
    <div class="desk-scroll cards-when-narrow">
      <table>
        <caption class="visually-hidden">
          {{
            'team.people.title' | t
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ 'team.people.name' | t }}</th>
            <th scope="col">{{ 'team.people.may' | t }}</th>
            <th scope="col">{{ 'team.people.factor' | t }}</th>
            <th scope="col">{{ 'team.people.seen' | t }}</th>
            <th scope="col">
              <span class="visually-hidden">{{ 'desk.actions' | t }}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          @for (person of people(); track person.id) {
            <tr [class.quiet-row]="!person.active">
              <th scope="row">
                {{ person.name }}
                @if (person.email === me()) {
                  <span class="soft small">({{ 'team.people.you' | t }})</span>
                }
                <span class="under">{{ person.email ?? ('team.people.noAddress' | t) }}</span>
              </th>
              <td [attr.data-label]="'team.people.may' | t">
                {{ may(person) }}
                @if (person.organisations.length > 0) {
                  <span class="under">{{ organisations(person) }}</span>
                }
                @if (!person.active) {
                  <dabei-status-badge tone="cancelled">{{
                    'team.people.inactive' | t
                  }}</dabei-status-badge>
                }
              </td>
              <td [attr.data-label]="'team.people.factor' | t">
                {{ factor(person) }}
              </td>
              <td [attr.data-label]="'team.people.seen' | t">
                {{ seen(person) }}
                @if (person.sessions > 0) {
                  <span class="under">{{ 'team.people.now' | t: { count: person.sessions } }}</span>
                }
              </td>
              <td>
                <button
                  type="button"
                  class="button button-small"
                  [attr.aria-label]="'team.people.changeNamed' | t: { name: person.name }"
                  (click)="picked.emit(person)"
                >
                  {{ 'team.people.change' | t }}
                </button>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class PeopleTable {
  readonly people = input.required<readonly TeamMember[]>();
  /** The own address. */
  readonly me = input<string>();
  readonly picked = output<TeamMember>();
  private readonly words = inject(Words);

  protected may({ bundles }: TeamMember): string {
    return bundleText(bundles, this.words.voice());
  }

  protected organisations({ organisations }: TeamMember): string {
    return organisations.map(({ name }) => name).join(', ');
  }

  /** Missing only where something waits for it. */
  protected factor({ factor, bundles }: TeamMember): string {
    const all = permissionsOf({ bundles, secondFactor: true });
    const without = permissionsOf({ bundles, secondFactor: false });
    const needless = factor === 'none' && all.length === without.length;
    return this.words.t(needless ? 'team.people.factorNeedless' : `team.people.factor-${factor}`);
  }

  protected seen({ lastSeen }: TeamMember): string {
    return lastSeen === null
      ? this.words.t('team.people.never')
      : momentText(lastSeen, this.words.voice());
  }
}
