import fc from 'fast-check';
import type { Press, SimulatedEvent, SimulatedQuota } from './simulated-event';

/** Something that happens at an event; `pick` chooses a child, whoever that is by then. */
export type Happening =
  | { what: 'press'; press: Press }
  | {
      what: 'type-code' | 'let-expire' | 'cancel' | 'accept' | 'decline' | 'miss-offer';
      pick: number;
    }
  | { what: 'answer'; pick: number; fewer: boolean }
  | { what: 'capacity'; pick: number; capacity: number }
  | { what: 'sleep'; hours: number }
  | { what: 'offer' };

const aPress = fc.record<Press>({
  together: fc.constantFrom('only', 'rather', 'single'),
  codeTyped: fc.boolean(),
  children: fc.array(fc.record({ seats: fc.constantFrom(1, 1, 1, 2), reducedFee: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
});

const pick = fc.nat(30);
const onSomebody = fc.record({
  what: fc.constantFrom('type-code', 'let-expire', 'cancel', 'accept', 'decline', 'miss-offer'),
  pick,
});

/** A sequence of happenings in which offers run often, as the worker does. */
export const aSeason: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ what: fc.constant('press'), press: aPress }) },
    { weight: 6, arbitrary: onSomebody },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('answer'), pick, fewer: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc.record({ what: fc.constant('capacity'), pick, capacity: fc.nat(6) }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('sleep'), hours: fc.nat(30) }) },
    { weight: 4, arbitrary: fc.record({ what: fc.constant('offer') }) },
  ),
  { minLength: 5, maxLength: 40 },
);

/** A general quota, sometimes with reserved places or a bus. */
export const someQuotas: fc.Arbitrary<SimulatedQuota[]> = fc
  .record({
    general: fc.nat(4),
    reserved: fc.option(fc.nat(2)),
    bus: fc.option(fc.nat(5)),
  })
  .map(({ general, reserved, bus }) => [
    quota('general', 'general', general),
    ...(reserved === null ? [] : [quota('reserved', 'reserved-reduced', reserved)]),
    ...(bus === null ? [] : [quota('bus', 'shared', bus)]),
  ]);

function quota(id: string, kind: SimulatedQuota['kind'], capacity: number): SimulatedQuota {
  return { id, kind, capacity, reservedUntil: null };
}

const moves = {
  'type-code': 'confirm',
  'let-expire': 'expire',
  cancel: 'cancel',
  accept: 'promote',
  decline: 'decline-offer',
  'miss-offer': 'expire-offer',
} as const;

/** Lets a happening happen; running the offers is left to the caller, who looks at them. */
export function happen(event: SimulatedEvent, it: Exclude<Happening, { what: 'offer' }>): void {
  if (it.what === 'press') event.press(it.press);
  else if (it.what === 'capacity') event.setCapacity(it.pick, it.capacity);
  else if (it.what === 'sleep') event.sleep(it.hours);
  else {
    const child = event.children[it.pick % Math.max(1, event.children.length)];
    if (!child) return;
    if (it.what === 'answer') event.answerQuestion(child, it.fewer);
    else if (it.what === 'accept' || it.what === 'decline' || it.what === 'miss-offer') {
      event.answerOffer(child, moves[it.what]);
    } else event.move(child, moves[it.what]);
  }
}
