import { type QuotaView } from '@dabei/domain';
import { type SeededEvent } from '../events/seeded-event';
import { type RegistrationRow } from '../town';

/** Counts seats the way the database does: own quota plus every shared one. */
export class SeatCount {
  private readonly taken = new Map<string, number>();
  private readonly waiting = new Map<string, number>();

  quotasOf(event: SeededEvent): QuotaView[] {
    return event.quotas.map(({ id, kind, capacity, reserved_until }) => ({
      id,
      kind,
      capacity,
      taken: this.taken.get(id) ?? 0,
      reservedUntil: reserved_until,
    }));
  }

  waitingAt(event: SeededEvent): number {
    return this.waiting.get(event.row.id) ?? 0;
  }

  /** Seats taken in the event's own quotas. */
  takenAt(event: SeededEvent): number {
    return this.quotasOf(event)
      .filter(({ kind }) => kind !== 'shared')
      .reduce((sum, { taken }) => sum + taken, 0);
  }

  add(event: SeededEvent, { quota_id, seats }: RegistrationRow): void {
    if (quota_id === null) {
      this.waiting.set(event.row.id, this.waitingAt(event) + 1);
      return;
    }
    const counted = event.quotas.filter(({ id, kind }) => id === quota_id || kind === 'shared');
    for (const { id } of counted) this.taken.set(id, (this.taken.get(id) ?? 0) + seats);
  }
}

/** The places an event has in its own quotas; a shared bus adds none. */
export function capacityOf(event: SeededEvent): number {
  return event.quotas
    .filter(({ kind }) => kind !== 'shared')
    .reduce((sum, { capacity }) => sum + capacity, 0);
}
