import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import {
  route,
  deskRoutes,
  type DeskCommission,
  type DeskNumber,
  type DeskNumberAct,
} from '@dabei/contracts';
import { ApiCalls } from '../../parts/api-calls';

/** One Kleiderbörse as the desk reads it, and what the desk does with it; each page has its own. */
@Injectable()
export class CommissionData {
  private readonly calls = inject(ApiCalls);
  readonly slug = signal('');
  readonly resource = httpResource<DeskCommission>(() =>
    this.slug() === '' ? undefined : route(deskRoutes.deskCommission, { slug: this.slug() }),
  );
  readonly all = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly numbers = computed(() => this.all()?.numbers ?? []);

  again(): void {
    this.resource.reload();
  }

  /** What is true now, also when it was refused. */
  async act({ id, version }: DeskNumber, act: DeskNumberAct['act']): Promise<void> {
    try {
      await this.calls.post(route(deskRoutes.deskNumberAct, { slug: this.slug(), id }), {
        act,
        version,
      });
    } finally {
      this.again();
    }
  }

  async post<T>(
    address: (typeof deskRoutes)[
      | 'deskNumbers'
      | 'deskCommissionCircle'
      | 'deskIntakePlan'
      | 'deskCommissionCircleCut'
      | 'deskCommissionCircleCutPreview'
      | 'deskNumberTally'],
    body: unknown = {},
  ): Promise<T> {
    try {
      return await this.calls.post<T>(route(address, { slug: this.slug() }), body);
    } finally {
      this.again();
    }
  }

  async put(
    address: (typeof deskRoutes)['deskCommissionRules' | 'deskTill'],
    body: unknown,
  ): Promise<void> {
    try {
      await this.calls.put(route(address, { slug: this.slug() }), body);
    } finally {
      this.again();
    }
  }
}
