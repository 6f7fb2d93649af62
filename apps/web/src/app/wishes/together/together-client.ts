import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  route,
  routes,
  type WishesView,
  type WishGroupInput,
  type WishGroupJoin,
  type WishGroupMade,
  type WishGroupPreview,
} from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { WishesStore } from '../wishes-store';

/** Groups of siblings and friends; after each change everything is read again. */
@Injectable({ providedIn: 'root' })
export class TogetherClient {
  private readonly http = inject(HttpClient);
  private readonly store = inject(WishesStore);

  async make(group: WishGroupInput): Promise<void> {
    await firstValueFrom(this.http.post<WishGroupMade>(this.address('wishGroups'), group));
    await this.store.load();
  }

  preview(code: string): Promise<WishGroupPreview> {
    return firstValueFrom(
      this.http.post<WishGroupPreview>(this.address('wishGroupPreview'), { code }),
    );
  }

  async join(joining: WishGroupJoin): Promise<void> {
    this.store.replace(
      await firstValueFrom(this.http.post<WishesView>(this.address('wishGroupJoin'), joining)),
    );
  }

  async leave(groupId: string, childId: string): Promise<void> {
    const campaign = this.store.campaign();
    await firstValueFrom(
      this.http.delete(route(routes.wishGroupLeave, { campaign, groupId, childId })),
    );
    await this.store.load();
  }

  async remove(groupId: string, memberId: string): Promise<void> {
    const campaign = this.store.campaign();
    const address = route(routes.wishGroupMember, { campaign, groupId, memberId });
    this.store.replace(await firstValueFrom(this.http.delete<WishesView>(address)));
  }

  /** The old code is dead at once, either way. */
  async changeCode(groupId: string, how: 'renew' | 'close'): Promise<void> {
    const address = route(routes.wishGroupCode, { campaign: this.store.campaign(), groupId });
    const work =
      how === 'renew'
        ? this.http.post<WishesView>(address, {})
        : this.http.delete<WishesView>(address);
    this.store.replace(await firstValueFrom(work));
  }

  private address(name: 'wishGroups' | 'wishGroupPreview' | 'wishGroupJoin'): string {
    return route(routes[name], { campaign: this.store.campaign() });
  }
}
