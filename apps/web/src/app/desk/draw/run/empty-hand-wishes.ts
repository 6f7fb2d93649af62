import { httpResource } from '@angular/common/http';
import { Component, computed, input, output } from '@angular/core';
import { route, deskRoutes, type DrawEmptyHand, type DrawRunChildren } from '@dabei/contracts';
import { AnswerState } from '../../parts/answer-state';
import type { HandAsked } from './hand-dialog';
import { WishLines } from './wish-lines';

/** The wishes of a child without a place, asked for when somebody looks. */
@Component({
  selector: 'dabei-empty-hand-wishes',
  imports: [AnswerState, WishLines],
  template: `
    <dabei-answer-state
      [loading]="resource.isLoading() && !child()"
      [error]="resource.error()"
      (again)="resource.reload()"
    />
    @if (child(); as it) {
      <dabei-wish-lines
        [child]="it"
        [campaign]="campaign()"
        [fixed]="fixed()"
        [titleOf]="titleOf()"
        (asked)="asked.emit($event)"
      />
    }
  `,
})
export class EmptyHandWishes {
  readonly runId = input.required<string>();
  readonly hand = input.required<DrawEmptyHand>();
  readonly campaign = input.required<string>();
  readonly fixed = input(false);
  readonly titleOf = input.required<(eventId: string) => string>();
  readonly asked = output<HandAsked>();

  protected readonly resource = httpResource<DrawRunChildren>(() => ({
    url: route(deskRoutes.deskDrawRunChildren, { runId: this.runId() }),
    params: { text: this.hand().childName },
  }));
  protected readonly child = computed(() =>
    this.resource.hasValue()
      ? this.resource.value().rows.find(({ childId }) => childId === this.hand().childId)
      : undefined,
  );
}
