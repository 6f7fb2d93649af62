import type { BasketRequest, BasketResult } from '@dabei/contracts';
import { Clock, Database, DomainError, Limits, once, type Caller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import type { BasketHousehold } from './basket-order';
import { PressBasket } from './press-basket';

const keyShape = /^[\w-]{8,100}$/;

/** A family presses the button: signed in it is done, otherwise the places are held for the code. */
@Injectable()
export class PressFamilyBasket {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly pressBasket: PressBasket,
  ) {}

  async press(
    request: BasketRequest,
    key: string | undefined,
    { caller, network }: { caller: Caller; network: string },
  ): Promise<BasketResult> {
    if (key === undefined || !keyShape.test(key)) throw new DomainError('idempotency-key-missing');
    const household = householdOf(request, caller);
    const email = household.kind === 'new' ? household.guardian.email : null;
    if (email !== null) {
      await this.limits.count('basket-per-email', email);
      await this.limits.count('basket-per-network', network);
    }
    const now = await this.clock.now();
    const call = { caller: callerKey(household), key, body: request };
    const work = (em: Parameters<Parameters<Database['transact']>[0]>[0]): Promise<BasketResult> =>
      once(em, call, now, async () => {
        const result = await this.pressBasket.press(
          em,
          {
            channel: 'family',
            codeNeeded: household.kind === 'new',
            household,
            children: request.children,
            lines: request.lines,
            overrides: [],
            feeIsDifficult: request.feeIsDifficult,
            statistics: request.statistics,
            buttonText: request.buttonText,
            actorId: caller.family?.accountId ?? null,
          },
          now,
        );
        refuseIfShut(result);
        if (household.kind === 'new' && result.results.every(isRefused)) {
          throw new NothingAccepted({ ...result, confirmBy: null });
        }
        return { ...result, codeSentTo: email };
      });
    return this.database.transact(work).catch(keptOutside).catch(asConflict);
  }
}

function householdOf({ guardian }: BasketRequest, { family }: Caller): BasketHousehold {
  if (family?.householdId) return { kind: 'known', householdId: family.householdId };
  if (guardian === null) {
    throw new DomainError('invalid', { issues: [{ path: 'guardian', code: 'required' }] });
  }
  return { kind: 'new', guardian, contactBy: 'mail' };
}

const callerKey = (household: BasketHousehold): string =>
  household.kind === 'known'
    ? `household:${household.householdId}`
    : `email:${(household.guardian.email ?? '').toLowerCase()}`;

/** A stranger whose wishes were all refused leaves nothing behind: the transaction is rolled back. */
class NothingAccepted extends Error {
  constructor(readonly result: BasketResult) {
    super('nothing accepted');
  }
}

function keptOutside(error: unknown): BasketResult {
  if (error instanceof NothingAccepted) return error.result;
  throw error;
}

const isRefused = ({ outcome }: BasketResult['results'][number]): boolean => outcome === 'refused';

/** Too early or too late for all of it is not a decision about children but a closed door. */
function refuseIfShut({ results }: BasketResult): void {
  const doors = results.map(({ refusals }) => refusals.map(({ reason }) => reason));
  for (const reason of ['not-yet-open', 'closed']) {
    if (doors.every((reasons) => reasons.includes(reason)))
      throw new DomainError('closed', { reason });
  }
}
