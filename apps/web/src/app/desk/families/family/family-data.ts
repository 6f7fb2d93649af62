import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import { route, deskRoutes, type FamilyPage } from '@dabei/contracts';

/** The family a page is about; every act reloads it. */
@Injectable()
export class FamilyData {
  readonly id = signal<string | undefined>(undefined);
  readonly resource = httpResource<FamilyPage>(() => {
    const id = this.id();
    return id === undefined ? undefined : route(deskRoutes.deskFamily, { id });
  });
  readonly family = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly name = computed(() => {
    const [guardian] = this.family()?.guardians ?? [];
    return guardian ? `${guardian.firstName} ${guardian.lastName}` : '';
  });
}
