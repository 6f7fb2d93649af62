import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DrawEmptyHand } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { EmptyHandWishes } from './empty-hand-wishes';
import type { HandAsked } from './hand-dialog';

const AT_FIRST = 20;

/** Children who would have nothing, each with its cause and what can be done. */
@Component({
  selector: 'dabei-empty-hands',
  imports: [EmptyHandWishes, RouterLink, TPipe],
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0.3rem 1rem;
      align-items: center;
      justify-content: space-between;
    }
    li {
      padding-block: 0.5rem;
      border-block-start: 1px solid var(--line);
    }
  `,
  template: `
    <section class="sheet stack-small" aria-labelledby="empty-title">
      <h2 id="empty-title">{{ 'draw.empty.title' | t: { count: hands().length } }}</h2>
      @if (hands().length === 0) {
        <p>{{ 'draw.empty.none' | t }}</p>
      } @else {
        <p class="soft">{{ 'draw.empty.lead' | t }}</p>
        <ul class="plain-list">
          @for (hand of shown(); track hand.childId) {
            <li>
              <div class="head">
                <div>
                  <span class="strong">{{ hand.childName }}</span>
                  <span class="under">{{ 'draw.empty.cause-' + hand.cause | t }}</span>
                </div>
                <div class="row">
                  <button
                    type="button"
                    class="button button-small"
                    [attr.aria-expanded]="open() === hand.childId"
                    [attr.aria-label]="('draw.empty.wishes' | t) + ': ' + hand.childName"
                    (click)="open.set(open() === hand.childId ? null : hand.childId)"
                  >
                    {{ 'draw.empty.wishes' | t }}
                  </button>
                  <a
                    class="button button-small"
                    [routerLink]="['/desk/familie', hand.householdId]"
                    [attr.aria-label]="('draw.child.family' | t) + ': ' + hand.childName"
                    >{{ 'draw.child.family' | t }}</a
                  >
                </div>
              </div>
              @if (open() === hand.childId) {
                <dabei-empty-hand-wishes
                  [runId]="runId()"
                  [hand]="hand"
                  [campaign]="campaign()"
                  [fixed]="fixed()"
                  [titleOf]="titleOf()"
                  (asked)="asked.emit($event)"
                />
              }
            </li>
          }
        </ul>
        @if (shown().length < hands().length) {
          <p>
            <button type="button" class="button button-small" (click)="all.set(true)">
              {{ 'draw.empty.all' | t: { count: hands().length } }}
            </button>
          </p>
        }
      }
    </section>
  `,
})
export class EmptyHands {
  readonly runId = input.required<string>();
  readonly hands = input.required<readonly DrawEmptyHand[]>();
  readonly campaign = input.required<string>();
  readonly fixed = input(false);
  readonly titleOf = input.required<(eventId: string) => string>();
  readonly asked = output<HandAsked>();

  protected readonly open = signal<string | null>(null);
  protected readonly all = signal(false);
  protected readonly shown = computed(() =>
    this.all() ? this.hands() : this.hands().slice(0, AT_FIRST),
  );
}
