import { normaliseEmail } from '@dabei/domain';
import {
  Inject,
  Injectable,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { createHash } from 'node:crypto';
import { defer, finalize, from, mergeMap, type Observable } from 'rxjs';
import { z } from 'zod';
import type { RequestWithCaller } from '../access/caller';
import { randomInt } from '../chance/chance';
import { CONFIG, type Config } from '../config/config';
import { DomainError } from '../problems/domain-error';
import { AdmissionLine } from './admission-line';

/** Part of the connections a rush may use; the rest answers the desk, health and everybody who only reads. */
const SHARE_OF_POOL = 0.7;

/** The one line of this process in front of everything many people press at the same moment. */
@Injectable()
export class Admission {
  readonly line: AdmissionLine;

  constructor(
    @Inject(CONFIG)
    { poolSize, admissionPatienceMs }: Pick<Config, 'poolSize' | 'admissionPatienceMs'>,
  ) {
    this.line = new AdmissionLine({
      slots: Math.max(1, Math.floor(poolSize * SHARE_OF_POOL)),
      patienceMs: admissionPatienceMs,
      now: () => performance.now(),
      chance: () => randomInt(1000) / 1000,
    });
  }
}

const typed = z.object({
  email: z.string().optional(),
  guardian: z.object({ email: z.string() }).nullish(),
});

/** Who presses: the household that is signed in, the address that was typed, or the network. Never kept in the open. */
function whoPresses({ caller, body, ip }: RequestWithCaller): string {
  const household = caller?.family?.householdId;
  if (household !== undefined && household !== null) return household;
  const { data } = typed.safeParse(body);
  const email = data?.guardian?.email ?? data?.email;
  const said = email === undefined ? `network:${ip ?? ''}` : normaliseEmail(email);
  return createHash('sha256').update(said).digest('base64');
}

@Injectable()
export class AdmissionInterceptor implements NestInterceptor {
  constructor(private readonly admission: Admission) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { line } = this.admission;
    const who = whoPresses(context.switchToHttp().getRequest<RequestWithCaller>());
    const entered = line.enter(who);
    if (entered.outcome === 'later')
      throw new DomainError('unavailable', { reason: 'many-at-once', retryAfter: entered.seconds });
    const work = defer(() => {
      const began = performance.now();
      return next.handle().pipe(finalize(() => line.leave(who, performance.now() - began)));
    });
    return entered.outcome === 'now' ? work : from(entered.turn).pipe(mergeMap(() => work));
  }
}

/** Many press this at the same moment: what can be answered in time is let in, the others are told when to come back. */
export function Admitted(): MethodDecorator {
  return applyDecorators(UseInterceptors(AdmissionInterceptor));
}
