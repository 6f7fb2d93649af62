import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@dabei/web/ui';
import { clockSpan, townTime } from '@dabei/words';
import { TPipe } from '../../shared/t.pipe';
import { Words } from '../../shared/words';
import { momentsOf, type PublicAct } from './on-stage';

/** The running order for everybody, with what is on now and what comes next. */
@Component({
  selector: 'dabei-stage-list',
  imports: [Icon, TPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    li {
      display: grid;
      grid-template-columns: 8.5rem 1fr;
      gap: 0.25rem 0.75rem;
      padding: 0.6rem 0.75rem;
      border-inline-start: 0.35rem solid var(--line);
      break-inside: avoid;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    li.now {
      border-inline-start-color: var(--ink);
      background: var(--sheet);
    }
    p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .mark {
      display: flex;
      gap: 0.35rem;
      align-items: center;
    }
    .about {
      white-space: pre-line;
    }
    @media (max-width: 26rem) {
      li {
        grid-template-columns: 1fr;
      }
    }
  `,
  template: `
    <ol class="plain-list">
      @for (row of rows(); track row.act.startsAt) {
        <li [class.now]="row.moment === 'now'" [class.soft]="row.moment === 'over'">
          <div>
            <p class="strong">{{ row.when }}</p>
            @if (row.moment !== 'later') {
              <p class="small mark no-print" [class.strong]="row.moment === 'now'">
                <dabei-icon [name]="icons[row.moment]" [size]="16" />{{
                  'stage.day.' + row.moment | t
                }}
              </p>
            }
          </div>
          <div [attr.lang]="words.written()">
            <p class="strong">{{ row.act.title }}</p>
            @if (row.act.about) {
              <p class="about">{{ row.act.about }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
})
export class StageList {
  readonly acts = input.required<readonly PublicAct[]>();
  /** Local day of the town. */
  readonly heldOn = input.required<string>();
  readonly now = input.required<number>();

  protected readonly words = inject(Words);
  protected readonly icons = { now: 'sun', next: 'clock', over: 'check' } as const;
  protected readonly rows = computed(() => {
    const isToday = townTime(new Date(this.now())).date === this.heldOn();
    const moments = momentsOf(this.acts(), isToday, this.now());
    return this.acts().map((act, index) => ({
      act,
      moment: moments[index] ?? 'later',
      when: clockSpan(townTime(act.startsAt).time, townTime(act.endsAt).time, this.words.voice()),
    }));
  });
}
