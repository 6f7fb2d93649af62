import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DrawRunChild } from '@dabei/contracts';
import { TPipe } from '../../../shared/t.pipe';
import { Words } from '../../../shared/words';
import { reasonText } from '../parts/reason-text';
import type { HandAsked } from './hand-dialog';

/** One child's wishes in their order, why each came out as it did, and what the office can do about it. */
@Component({
  selector: 'dabei-wish-lines',
  imports: [RouterLink, TPipe],
  styles: `
    ol {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      margin: 0;
      padding-inline-start: 1.75rem;
    }
    .placed::marker {
      color: var(--confirmed);
      font-weight: 700;
    }
    .row {
      gap: 0.4rem;
    }
  `,
  template: `
    <p class="small soft">
      {{ (child().lot > 0 ? 'draw.child.lot' : 'draw.child.noLot') | t: { lot: child().lot } }}
      · <a [routerLink]="['/desk/familie', child().householdId]">{{ 'draw.child.family' | t }}</a>
    </p>
    <ol>
      @for (wish of child().wishes; track wish.eventId + wish.position) {
        <li [class.placed]="wish.reason === 'placed'" [value]="wish.position">
          <span class="strong">{{ wish.title }}</span>
          <span class="under">{{ reason(wish) }}</span>
          @if (!fixed()) {
            <div class="row">
              <button
                type="button"
                class="button button-small"
                [attr.aria-label]="
                  'draw.hand.ask-' + kindFor(wish)
                    | t: { child: child().childName, title: wish.title }
                "
                (click)="ask(wish)"
              >
                {{ 'draw.hand.do-' + kindFor(wish) | t }}
              </button>
              @if (changeFor(wish); as kind) {
                <a
                  class="button button-small"
                  routerLink="/desk/verlosung/was-waere-wenn"
                  [queryParams]="{ aktion: campaign(), art: kind, veranstaltung: wish.eventId }"
                  [attr.aria-label]="('draw.whatIf.with-' + kind | t) + ': ' + wish.title"
                  >{{ 'draw.whatIf.with-' + kind | t }}</a
                >
              }
            </div>
          }
        </li>
      } @empty {
        <li>{{ 'draw.child.noWishes' | t }}</li>
      }
    </ol>
  `,
})
export class WishLines {
  readonly child = input.required<DrawRunChild>();
  readonly campaign = input.required<string>();
  readonly fixed = input(false);
  readonly titleOf = input.required<(eventId: string) => string>();
  readonly asked = output<HandAsked>();
  private readonly words = inject(Words);

  protected reason(wish: DrawRunChild['wishes'][number]): string {
    return reasonText(wish, this.child().lot, this.titleOf(), this.words.voice());
  }

  protected kindFor({ reason }: DrawRunChild['wishes'][number]): 'force' | 'forbid' {
    return reason === 'placed' ? 'forbid' : 'force';
  }

  /** The one number that would most likely help. */
  protected changeFor({ reason }: DrawRunChild['wishes'][number]): string | null {
    if (reason === 'full' || reason === 'full-for-others') return 'capacity';
    return reason === 'minimum-not-reached' ? 'minimum' : null;
  }

  protected ask(wish: DrawRunChild['wishes'][number]): void {
    const { childId, childName } = this.child();
    const { eventId, title } = wish;
    this.asked.emit({ childId, childName, eventId, title, kind: this.kindFor(wish) });
  }
}
