import { httpResource } from '@angular/common/http';
import { computed, Injectable } from '@angular/core';
import { routes, type Office } from '@dabei/contracts';

/** The family office: its phone number stands on every page. */
@Injectable({ providedIn: 'root' })
export class OfficeStore {
  private readonly resource = httpResource<Office>(() => routes.office);
  readonly office = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly callLink = computed(() => `tel:${this.office()?.phone.replace(/[^\d+]/g, '') ?? ''}`);
}
