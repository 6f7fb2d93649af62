import {
  amountDue,
  decidePlaces,
  localDateOf,
  mayTakePlace,
  seatsPerChild,
  type ExistingRegistration,
  type FeeRule,
} from '@dabei/domain';
import { uuidv7 } from '@dabei/server/platform';
import type { ChildFacts } from '../places/child-facts';
import type { EventFacts } from '../places/event-facts';
import { hasReducedFee } from '../press/decide-line';
import type { WishToTurn } from './draw-rows';

export interface DrawPlanInput {
  now: Date;
  zone: string;
  wishes: readonly WishToTurn[];
  events: ReadonlyMap<string, EventFacts>;
  children: ReadonlyMap<string, ChildFacts>;
}

/** A registration as it will be written. */
export interface PlannedRegistration {
  id: string;
  wish: WishToTurn;
  state: 'confirmed' | 'waiting';
  quotaId: string | null;
  /** With the adult a family's place includes. */
  seats: number;
  groupId: string | null;
  together: WishToTurn['together'];
  reducedFee: boolean;
  amountCents: number;
  amountRule: FeeRule;
}

export interface DrawPlan {
  registrations: PlannedRegistration[];
  /** Wishes the policy refuses by now: a birth date corrected since, a place taken at the desk. */
  leftOut: number;
  /** Places of the run for which there is no seat any more: the run must be made again. */
  withoutSeat: number;
}

/**
 * Turns what a run gave into registrations, in the order of the lots: its places as long as the policy still
 * allows them and a seat is there, its wishes for full events as entries of the waiting list.
 */
export function planDraw(input: DrawPlanInput): DrawPlan {
  const places = input.wishes.filter(({ outcome }) => outcome === 'place');
  const allowed = places.filter((wish) =>
    wish.byHand ? takesPlace(input, wish) : isAllowed(input, wish, []),
  );
  const seated = seatsOf(input, allowed);
  const given = placesByChild(input, allowed);
  const waiting = input.wishes.filter(
    (wish) => wish.outcome === 'waiting' && isAllowed(input, wish, given.get(wish.childId) ?? []),
  );
  const price = pricing(input);
  const registrations = [
    ...allowed.flatMap((wish) => {
      const quotaId = seated.get(keyOf(wish));
      return quotaId === undefined
        ? []
        : [{ ...shared(input, wish), state: 'confirmed' as const, quotaId, ...price(wish) }];
    }),
    ...waiting.map((wish) => ({
      ...shared(input, wish),
      state: 'waiting' as const,
      quotaId: null,
      ...price(wish),
    })),
  ];
  return {
    registrations: withGroups(registrations),
    leftOut: input.wishes.length - allowed.length - waiting.length,
    withoutSeat: allowed.length - seated.size,
  };
}

const keyOf = ({ childId, eventId }: WishToTurn): string => `${childId}:${eventId}`;
const shared = ({ events }: DrawPlanInput, wish: WishToTurn) => ({
  id: uuidv7(),
  wish,
  seats: seatsPerChild(events.get(wish.eventId)?.audience ?? 'child-alone'),
  groupId: null as string | null,
  together: 'single' as WishToTurn['together'],
});

/** By hand the office lifts rules, not facts: the event must take place, and the child must not be there already. */
function takesPlace({ events, children }: DrawPlanInput, wish: WishToTurn): boolean {
  const there = children.get(wish.childId)?.existing.some((own) => own.eventId === wish.eventId);
  return there === false && events.get(wish.eventId)?.policy.status === 'published';
}

function isAllowed(
  { now, zone, events, children }: DrawPlanInput,
  wish: WishToTurn,
  given: readonly ExistingRegistration[],
): boolean {
  const event = events.get(wish.eventId);
  const child = children.get(wish.childId);
  if (event === undefined || child === undefined) return false;
  return mayTakePlace({
    now,
    zone,
    channel: 'office',
    campaign: event.campaign,
    event: event.policy,
    child: {
      birthDate: child.birthDate,
      resident: wish.resident,
      swimLevel: child.swimLevel,
      hasHealthNote: false,
    },
    existing: [
      ...child.existing.map((other) => ({
        ...other,
        otherCampaign: other.campaignId !== event.campaignId,
      })),
      ...given,
    ],
  }).allowed;
}

function placesByChild(
  { events }: DrawPlanInput,
  allowed: readonly WishToTurn[],
): Map<string, ExistingRegistration[]> {
  const byChild = new Map<string, ExistingRegistration[]>();
  for (const { childId, eventId } of allowed) {
    const event = events.get(eventId);
    if (event === undefined) continue;
    const { seriesId, sessions } = event.policy;
    const places = byChild.get(childId) ?? [];
    byChild.set(childId, [...places, { eventId, seriesId, sessions, state: 'confirmed' }]);
  }
  return byChild;
}

/** The quota of every place, as when a family presses the button: reserved ones first for those they are for. */
function seatsOf(input: DrawPlanInput, allowed: readonly WishToTurn[]): Map<string, string> {
  const seated = new Map<string, string>();
  for (const [eventId, event] of input.events) {
    const requests = allowed
      .filter((wish) => wish.eventId === eventId)
      .map((wish) => ({
        key: keyOf(wish),
        seats: seatsPerChild(event.audience),
        reducedFee: hasReducedFee(wish.reducedFeeUntil, event, input.zone),
      }));
    const placements = decidePlaces({
      today: localDateOf(input.now, input.zone),
      quotas: event.quotas,
      someoneWaits: false,
      together: 'single',
      requests,
    });
    for (const placement of placements)
      if (placement.outcome === 'place') seated.set(placement.key, placement.quotaId);
  }
  return seated;
}

/** Siblings at the same event count as they do when a family presses the button: in the order of their lots. */
function pricing({ events, zone }: DrawPlanInput) {
  const before = new Map<string, number>();
  return (wish: WishToTurn) => {
    const event = events.get(wish.eventId);
    const family = `${wish.householdId}:${wish.eventId}`;
    const siblingIndex = before.get(family) ?? 0;
    before.set(family, siblingIndex + 1);
    const reducedFee = event !== undefined && hasReducedFee(wish.reducedFeeUntil, event, zone);
    const none = { priceCents: 0, siblingCents: null, reducedCents: null };
    const fee = amountDue({ ...(event?.price ?? none), siblingIndex, reducedFee });
    return { reducedFee, amountCents: fee.cents, amountRule: fee.rule };
  };
}

/** Siblings who wait for the same event stay together; one family never answers for another. */
function withGroups(registrations: readonly PlannedRegistration[]): PlannedRegistration[] {
  const parties = new Map<string, PlannedRegistration[]>();
  for (const registration of registrations) {
    const { wish, state } = registration;
    const party =
      wish.groupId === null ? '' : [wish.groupId, wish.householdId, wish.eventId, state].join();
    parties.set(party, [...(parties.get(party) ?? []), registration]);
  }
  return [...parties].flatMap(([party, members]) => {
    if (party === '' || members.length < 2) return members;
    const groupId = uuidv7();
    return members.map((member) => ({ ...member, groupId, together: member.wish.together }));
  });
}
