import { decidePlaces, type Together } from '../registrations/decide-places';
import type { QuotaView } from '../registrations/quota-view';
import {
  isInLine,
  moveRegistration,
  occupies,
  type RegistrationMove,
  type RegistrationState,
} from '../registrations/registration-state';
import { hoursAfter } from '../time/elapsed';
import { nextOffers, type NextOffers } from '../waiting-list/next-offers';
import type { WaitingEntry } from '../waiting-list/waiting-entry';

export interface SimulatedChild extends Omit<WaitingEntry, 'codeMissing' | 'hasOpenOffer'> {
  state: RegistrationState;
  /** Where the child sits, or where a place is held for it by an open offer. */
  quotaId: string | null;
}

export type SimulatedQuota = Omit<QuotaView, 'taken'>;

export interface Press {
  together: Together;
  codeTyped: boolean;
  children: { seats: number; reducedFee: boolean }[];
}

export const hasOpenOffer = ({ state, quotaId }: SimulatedChild): boolean =>
  state === 'waiting' && quotaId !== null;

/** One event in memory: only counts, applies what the rules decide, and moves states by the tables. */
export class SimulatedEvent {
  readonly today = '2027-06-10';
  now = new Date('2027-06-10T10:00Z');
  readonly children: SimulatedChild[] = [];

  constructor(readonly quotas: SimulatedQuota[]) {}

  taken(quota: SimulatedQuota): number {
    return this.children
      .filter((child) => occupies(child.state) || hasOpenOffer(child))
      .filter(({ quotaId }) => quota.kind === 'shared' || quotaId === quota.id)
      .reduce((sum, { seats }) => sum + seats, 0);
  }

  views(): QuotaView[] {
    return this.quotas.map((quota) => ({ ...quota, taken: this.taken(quota) }));
  }

  inLine(): SimulatedChild[] {
    return this.children.filter(({ state }) => isInLine(state));
  }

  line(): WaitingEntry[] {
    return this.inLine().map((child) => ({
      ...child,
      codeMissing: child.state === 'queued',
      hasOpenOffer: hasOpenOffer(child),
    }));
  }

  /** Returns the children of this press. */
  press({ together, codeTyped, children }: Press): SimulatedChild[] {
    const first = this.children.length;
    const placements = decidePlaces({
      today: this.today,
      quotas: this.views(),
      someoneWaits: this.inLine().length > 0,
      together,
      requests: children.map((child, index) => ({ ...child, key: String(index) })),
    });
    const pressed = placements.map((placement, index): SimulatedChild => {
      const state = placement.outcome === 'place' ? 'held' : 'queued';
      return {
        registrationId: `child ${String(first + index)}`,
        rank: first + index,
        groupId: children.length > 1 ? `group ${String(first)}` : null,
        together,
        seats: 1,
        reducedFee: false,
        ...children[index],
        groupAskedAt: null,
        acceptsFewer: false,
        state,
        quotaId: placement.outcome === 'place' ? placement.quotaId : null,
      };
    });
    this.children.push(...pressed);
    if (codeTyped)
      pressed.forEach((child) => {
        this.move(child, 'confirm');
      });
    return pressed;
  }

  move(child: SimulatedChild, move: RegistrationMove): void {
    const result = moveRegistration(child.state, move);
    if (result.outcome === 'refused') return;
    child.state = result.to;
    if (!occupies(child.state)) child.quotaId = null;
  }

  /** Everybody who answers an offer together with this child. */
  answersWith(child: SimulatedChild): SimulatedChild[] {
    const asOne = child.groupId !== null && child.together === 'only' && !child.acceptsFewer;
    return asOne
      ? this.children.filter((other) => other.groupId === child.groupId && hasOpenOffer(other))
      : [child].filter(hasOpenOffer);
  }

  answerOffer(child: SimulatedChild, move: 'promote' | 'decline-offer' | 'expire-offer'): void {
    this.answersWith(child).forEach((each) => {
      this.move(each, move);
    });
  }

  answerQuestion(child: SimulatedChild, acceptsFewer: boolean): void {
    if (child.groupAskedAt === null) return;
    this.children
      .filter(({ groupId }) => groupId === child.groupId)
      .forEach((each) => {
        each.acceptsFewer ||= acceptsFewer;
      });
  }

  setCapacity(index: number, capacity: number): void {
    const quota = this.quotas[index % this.quotas.length];
    if (quota) quota.capacity = capacity;
  }

  sleep(hours: number): void {
    this.now = hoursAfter(this.now, hours);
  }

  /** Offers what is free now, and returns what was decided. */
  runOffers(): NextOffers {
    const decided = nextOffers({
      today: this.today,
      now: this.now,
      quotas: this.views(),
      line: this.line(),
    });
    for (const { registrationIds, quotaId } of decided.offers) {
      this.children
        .filter(({ registrationId }) => registrationIds.includes(registrationId))
        .forEach((child) => {
          child.quotaId = quotaId;
        });
    }
    this.children
      .filter(({ groupId }) => groupId !== null && decided.ask.includes(groupId))
      .forEach((child) => {
        child.groupAskedAt ??= this.now;
      });
    return decided;
  }
}
