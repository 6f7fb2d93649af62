import { httpResource } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';
import { route, deskRoutes, type DeskEvent, type Participants } from '@dabei/contracts';

/** One event with everybody who takes part or waits; provided by its page. */
@Injectable()
export class EventData {
  private readonly id = signal<string | undefined>(undefined);
  private readonly eventResource = httpResource<DeskEvent>(() => {
    const id = this.id();
    return id && route(deskRoutes.deskEvent, { id });
  });
  private readonly peopleResource = httpResource<Participants>(() => {
    const id = this.id();
    return id && route(deskRoutes.deskParticipants, { id });
  });

  readonly event = computed(() =>
    this.eventResource.hasValue() ? this.eventResource.value() : undefined,
  );
  readonly loading = computed(() => this.eventResource.isLoading() && !this.event());
  readonly error = this.eventResource.error;

  readonly people = computed(() =>
    this.peopleResource.hasValue() ? this.peopleResource.value().participants : undefined,
  );
  readonly peopleLoading = computed(() => this.peopleResource.isLoading() && !this.people());
  readonly peopleError = this.peopleResource.error;

  show(id: string): void {
    this.id.set(id);
  }

  reload(): void {
    this.eventResource.reload();
    this.peopleResource.reload();
  }
}
