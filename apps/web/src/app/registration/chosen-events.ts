import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, resource } from '@angular/core';
import { route, routes, type EventDetail } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { BasketStore, type BasketItem } from '../basket/basket-store';

/** The chosen events with what they ask; loaded once each. */
@Injectable()
export class ChosenEvents {
  private readonly http = inject(HttpClient);
  private readonly basket = inject(BasketStore);
  private readonly known = new Map<string, EventDetail>();
  private readonly resource = resource({
    params: () => this.basket.items(),
    loader: ({ params }) => Promise.all(params.map((item) => this.load(item))),
  });

  readonly loading = this.resource.isLoading;
  readonly error = this.resource.error;
  readonly events = computed<readonly EventDetail[]>(() => {
    const loaded = this.resource.hasValue() ? this.resource.value() : [...this.known.values()];
    return loaded.filter(({ id }) => this.basket.has(id));
  });

  again(): void {
    this.resource.reload();
  }

  titleOf(eventId: string): string | undefined {
    return this.basket.items().find(({ id }) => id === eventId)?.title;
  }

  private async load({ id, campaign, slug }: BasketItem): Promise<EventDetail> {
    const known = this.known.get(id);
    if (known) return known;
    const address = route(routes.event, { campaign, slug });
    const event = await firstValueFrom(this.http.get<EventDetail>(address));
    this.known.set(id, event);
    return event;
  }
}
