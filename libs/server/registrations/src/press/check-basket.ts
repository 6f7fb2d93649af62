import type { CheckRequest, CheckResult } from '@dabei/contracts';
import { amountDue, discreetRefusals, mayTakePlace } from '@dabei/domain';
import { CONFIG, Clock, Database, DomainError, rowsIn, type Config } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { loadChildFacts, withoutHiddenPlaces, type ChildFacts } from '../places/child-facts';
import { pressesIn } from '../places/earlier-presses';
import { loadEventFacts, type EventFacts } from '../places/event-facts';
import { toRefusals } from './decide-line';
import { PressedSoFar } from './pressed-so-far';

interface Checked {
  event: EventFacts;
  child: ChildFacts;
  childKey: string;
  siblingIndex: number;
}

/** The same policy as the pressed button, asked while the form is filled; stores and holds nothing. */
@Injectable()
export class CheckBasket {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async check(request: CheckRequest, householdId: string | null): Promise<CheckResult> {
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const events = await loadEventFacts(
        em,
        request.lines.map(({ eventId }) => eventId),
      );
      const children = await this.childrenOf(em, request, householdId);
      const pressed = new PressedSoFar({ now, zone: this.config.townZone });
      return {
        results: request.lines.flatMap((line) => {
          const event = events.get(line.eventId);
          if (event === undefined || event.policy.status === 'draft') return [];
          return line.childKeys.flatMap((key, siblingIndex) => {
            const child = children.get(key);
            return child === undefined
              ? []
              : [
                  this.judge({ event, child, childKey: key, siblingIndex }, pressed, {
                    ...request,
                    householdId,
                    now,
                  }),
                ];
          });
        }),
      };
    });
  }

  private judge(
    { event, child, childKey, siblingIndex }: Checked,
    pressed: PressedSoFar,
    { resident, householdId, now }: { resident: boolean; householdId: string | null; now: Date },
  ): CheckResult['results'][number] {
    const ask = ({ existing, presses }: Pick<ChildFacts, 'existing' | 'presses'>) =>
      mayTakePlace({
        now,
        zone: this.config.townZone,
        channel: 'family',
        campaign: event.campaign,
        event: event.policy,
        child: { ...child, resident, hasHealthNote: false },
        existing: existing.map((other) => ({
          ...other,
          otherCampaign: other.campaignId !== event.campaignId,
        })),
        earlierPresses: [...pressesIn(presses, event), ...pressed.of(childKey, event)],
      });
    const verdict = ask(child);
    const seen = ask(withoutHiddenPlaces(child, householdId));
    const besidesHidden = seen.allowed ? [] : seen.refusals;
    if (verdict.allowed) pressed.add(childKey, event);
    return {
      eventId: event.id,
      childKey,
      refusals: verdict.allowed
        ? []
        : toRefusals(
            discreetRefusals(
              verdict.refusals,
              child.existing,
              event.id,
              householdId,
              besidesHidden,
            ),
          ),
      warnings: verdict.warnings.map(({ reason }) => reason),
      amountCents: amountDue({ ...event.price, siblingIndex, reducedFee: false }).cents,
    };
  }

  private async childrenOf(
    em: EntityManager,
    request: CheckRequest,
    householdId: string | null,
  ): Promise<Map<string, ChildFacts>> {
    const known = request.children.flatMap((child) => ('childId' in child ? [child] : []));
    await refuseForeign(
      em,
      known.map(({ childId }) => childId),
      householdId,
    );
    const facts = await loadChildFacts(
      em,
      known.map(({ childId }) => childId),
    );
    return new Map(
      request.children.flatMap((child) => {
        const found = 'childId' in child ? facts.get(child.childId) : stranger(child);
        return found === undefined ? [] : [[child.key, found] as const];
      }),
    );
  }
}

/** A child the form has just been told about. */
const stranger = ({ key, birthDate }: { key: string; birthDate: string }): ChildFacts => ({
  id: key,
  firstName: '',
  birthDate,
  swimLevel: null,
  existing: [],
  presses: [],
});

async function refuseForeign(
  em: EntityManager,
  childIds: string[],
  householdId: string | null,
): Promise<void> {
  if (childIds.length === 0) return;
  if (householdId === null) throw new DomainError('not-signed-in');
  const own = await rowsIn(
    em,
    `select id from child where id = any(?::uuid[]) and (household_id = ? or exists (
       select 1 from child_link l where l.child_id = child.id and l.household_id = ?))`,
    [`{${childIds.join(',')}}`, householdId, householdId],
  );
  if (own.length !== new Set(childIds).size) throw new DomainError('not-found');
}
