import fc from 'fast-check';
import { isInLine, occupies } from '../registrations/registration-state';
import { aSeason, happen, someQuotas, type Happening } from '../testing/simulated-day';
import { hasOpenOffer, SimulatedEvent, type SimulatedChild } from '../testing/simulated-event';
import { hoursBetween } from '../time/elapsed';
import { nextOffers, type NextOffers } from './next-offers';

type Watch = (event: SimulatedEvent, decided: NextOffers, before: SimulatedChild[]) => void;

/** Plays a season; `atOffers` looks at each run of offers, `always` after everything that happened. */
function play(
  event: SimulatedEvent,
  season: Happening[],
  { atOffers, always }: { atOffers?: Watch; always?: (event: SimulatedEvent) => void },
): void {
  for (const it of season) {
    if (it.what === 'offer') {
      const before = event.inLine().map((child) => ({ ...child }));
      const decided = event.runOffers();
      atOffers?.(event, decided, before);
    } else {
      happen(event, it);
    }
    always?.(event);
  }
}

const everySeason = (check: (event: SimulatedEvent, season: Happening[]) => void): void => {
  fc.assert(
    fc.property(someQuotas, aSeason, (quotas, season) => {
      check(new SimulatedEvent(quotas.map((quota) => ({ ...quota }))), season);
    }),
    { numRuns: 400 },
  );
};

const sitsOrHasOffer = (child: SimulatedChild): boolean =>
  occupies(child.state) || hasOpenOffer(child);
const mustStayTogether = ({ groupId, together, acceptsFewer }: SimulatedChild): boolean =>
  groupId !== null && together === 'only' && !acceptsFewer;
const mayUse = (quotaId: string, { reducedFee }: SimulatedChild): boolean =>
  quotaId === 'general' || reducedFee;

describe('whatever happens at an event', () => {
  it('nobody is let in above a capacity', () => {
    everySeason((event, season) => {
      const seatsBefore = new Map<string, number>();
      play(event, season, {
        always: () => {
          for (const quota of event.quotas) {
            const taken = event.taken(quota);
            const grew = taken > (seatsBefore.get(quota.id) ?? 0);
            expect(grew && taken > quota.capacity).toBe(false);
            seatsBefore.set(quota.id, taken);
          }
        },
      });
    });
  });

  it('nobody who presses the button gets a place while somebody waits', () => {
    everySeason((event, season) => {
      for (const it of season) {
        const someoneWaits = event.inLine().length > 0;
        if (it.what === 'offer') event.runOffers();
        else if (it.what !== 'press') happen(event, it);
        else if (event.press(it.press).some(({ state }) => occupies(state))) {
          expect(someoneWaits).toBe(false);
        }
      }
    });
  });

  it('nobody overtakes, except a group that let a day pass', () => {
    everySeason((event, season) => {
      play(event, season, {
        atOffers: ({ now, children }, { offers }, before) => {
          const offered = new Set(offers.flatMap(({ registrationIds }) => registrationIds));
          const leftOut = before.filter(
            (child) => !hasOpenOffer(child) && !offered.has(child.registrationId),
          );
          for (const { registrationIds, quotaId, note } of offers) {
            const last = children.filter((c) => registrationIds.includes(c.registrationId)).at(-1);
            const overtaken = leftOut.filter(
              (child) => child.rank < (last?.rank ?? 0) && mayUse(quotaId, child),
            );
            for (const child of overtaken) {
              expect(mustStayTogether(child)).toBe(true);
              expect(hoursBetween(child.groupAskedAt ?? now, now)).toBeGreaterThanOrEqual(24);
              expect(note).toBe('fits-after-group-waited');
            }
          }
        },
      });
    });
  });

  it('a group that only comes together is never split', () => {
    everySeason((event, season) => {
      play(event, season, {
        always: () => {
          const active = event.children.filter(
            (child) => mustStayTogether(child) && (sitsOrHasOffer(child) || isInLine(child.state)),
          );
          for (const group of new Set(active.map(({ groupId }) => groupId))) {
            const members = active.filter(({ groupId }) => groupId === group);
            expect(new Set(members.map(sitsOrHasOffer)).size).toBe(1);
          }
        },
      });
    });
  });

  it('only those are offered a place who wait, have typed the code and have no offer yet', () => {
    everySeason((event, season) => {
      play(event, season, {
        atOffers: (_, { offers }, before) => {
          const mayBeAsked = before
            .filter((child) => child.state === 'waiting' && !hasOpenOffer(child))
            .map(({ registrationId }) => registrationId);
          const offered = offers.flatMap(({ registrationIds }) => registrationIds);
          expect(new Set(offered).size).toBe(offered.length);
          expect(offered.filter((id) => !mayBeAsked.includes(id))).toEqual([]);
        },
      });
    });
  });

  it('a group is asked only once', () => {
    everySeason((event, season) => {
      const asked: string[] = [];
      play(event, season, {
        atOffers: (_, { ask }) => {
          asked.push(...ask);
        },
      });
      expect(new Set(asked).size).toBe(asked.length);
    });
  });

  it('who is left without an offer has a reason, and who is first without one is not idle for nothing', () => {
    everySeason((event, season) => {
      play(event, season, {
        atOffers: ({ quotas }, { blocked }) => {
          const [first] = event.inLine().filter((child) => !hasOpenOffer(child));
          expect(blocked === 'none').toBe(first === undefined);
          const fits = quotas.every((quota) => quota.capacity - event.taken(quota) >= 2);
          if (first?.groupId === null && first.state === 'waiting') expect(fits).toBe(false);
        },
      });
    });
  });

  it('a second run right after the first has nothing left to do', () => {
    everySeason((event, season) => {
      play(event, season, {
        atOffers: () => {
          expect(event.runOffers()).toMatchObject({ offers: [], ask: [] });
        },
      });
    });
  });

  it('the order in which line and quotas are read does not matter', () => {
    everySeason((event, season) => {
      play(event, season, {});
      const { today, now } = event;
      const [quotas, line] = [event.views(), event.line()];
      expect(
        nextOffers({ today, now, quotas: quotas.toReversed(), line: line.toReversed() }),
      ).toEqual(nextOffers({ today, now, quotas, line }));
    });
  });
});
