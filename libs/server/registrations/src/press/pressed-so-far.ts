import { decidePlaces, localDateOf, minutesApart } from '@dabei/domain';
import type { EventFacts } from '../places/event-facts';

/**
 * The places a basket would take if its button were pressed now, line by line: the limit per day counts them before
 * the family presses. Who would wait takes none, and neither does the second of two events at the same time.
 */
export class PressedSoFar {
  private readonly taken = new Map<string, EventFacts[]>();

  constructor(private readonly at: { now: Date; zone: string }) {}

  /** As the policy asks for them: the moments of the presses in this event's campaign. */
  of(childKey: string, { campaignId }: EventFacts): Date[] {
    return this.eventsOf(childKey)
      .filter((event) => event.campaignId === campaignId)
      .map(() => this.at.now);
  }

  add(childKey: string, event: EventFacts): void {
    const taken = this.eventsOf(childKey);
    const { sessions } = event.policy;
    const collides = taken.some(({ policy }) => minutesApart(policy.sessions, sessions) < 0);
    if (!collides && this.hasRoom(event)) this.taken.set(childKey, [...taken, event]);
  }

  private eventsOf(childKey: string): EventFacts[] {
    return this.taken.get(childKey) ?? [];
  }

  private hasRoom({ quotasForNewcomers, waiting }: EventFacts): boolean {
    const [placement] = decidePlaces({
      today: localDateOf(this.at.now, this.at.zone),
      quotas: quotasForNewcomers,
      someoneWaits: waiting > 0,
      together: 'single',
      requests: [{ key: 'one', seats: 1, reducedFee: false }],
    });
    return placement?.outcome === 'place';
  }
}
