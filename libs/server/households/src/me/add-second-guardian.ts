import type { SecondGuardianRequest } from '@dabei/contracts';
import { normaliseEmail } from '@dabei/domain';
import {
  Audit,
  Clock,
  Database,
  DomainError,
  Limits,
  MailNudge,
  notFound,
  rowsIn,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockHousehold } from './lock-household';
import { SecondGuardianMail } from './second-guardian-mail';
import { householdForAddress, type SecondHousehold } from './household-for-address';

/**
 * The other parent gets a household of its own that knows the child's name and birth date and nothing else
 * (product rule 10). The answer never tells whether the address was known.
 */
@Injectable()
export class AddSecondGuardian {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly audit: Audit,
    private readonly mail: SecondGuardianMail,
    private readonly nudge: MailNudge,
  ) {}

  async add(householdId: string, request: SecondGuardianRequest): Promise<void> {
    await this.limits.count('try-per-account', `second-guardian:${householdId}`);
    await this.limits.count('code-per-email', request.email);
    const now = await this.clock.now();
    const mailId = await this.database.transact((em) => this.link(em, householdId, request, now));
    if (mailId !== null) await this.nudge.nudge(mailId);
  }

  private async link(
    em: EntityManager,
    householdId: string,
    request: SecondGuardianRequest,
    now: Date,
  ): Promise<string | null> {
    const first = await lockHousehold(em, householdId);
    if (first.protected) throw new DomainError('conflict', { reason: 'protected' });
    const childIds = [...new Set(request.childIds)].sort();
    await refuseForeign(em, householdId, childIds);
    const email = normaliseEmail(request.email);
    const other = await householdForAddress(em, { ...request, email, first }, now);
    if (other.id === householdId) throw new DomainError('conflict', { reason: 'own-address' });
    // a protected family is not joined, and nobody learns that it is one
    const added = other.protected ? [] : await addLinks(em, other.id, childIds, now);
    this.writeDown(em, { asking: householdId, other, asked: childIds.length, added }, now);
    if (added.length === 0) return null;
    return this.mail.write(em, { ...other, email, childIds: added }, now);
  }

  /** Who asked may read its own line, so it says what was asked; what came of it is a line of the other family. */
  private writeDown(em: EntityManager, { asking, other, asked, added }: Asked, now: Date): void {
    const line = { actor: 'family', actorId: asking, subjectType: 'household' } as const;
    this.audit.write(em, now, {
      ...line,
      action: 'second-guardian-added',
      subjectId: asking,
      details: { householdId: other.id, children: asked },
    });
    this.audit.write(em, now, {
      ...line,
      action: other.protected ? 'second-guardian-refused' : 'became-second-guardian',
      subjectId: other.id,
      details: { householdId: asking, children: added.length },
    });
  }
}

interface Asked {
  asking: string;
  other: SecondHousehold;
  /** How many children. */
  asked: number;
  added: readonly string[];
}

/** Only the household the child belongs to may share it. */
async function refuseForeign(
  em: EntityManager,
  householdId: string,
  childIds: readonly string[],
): Promise<void> {
  const own = await rowsIn(
    em,
    'select id from child where household_id = ? and id = any(?::uuid[])',
    [householdId, `{${childIds.join(',')}}`],
  );
  if (own.length !== childIds.length) throw notFound();
}

/** The children that were not shared before. */
async function addLinks(
  em: EntityManager,
  householdId: string,
  childIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const added = await rowsIn<{ child_id: string }>(
    em,
    `insert into child_link (child_id, household_id, created_at)
     select id, ?, ? from unnest(?::uuid[]) as shared(id) on conflict do nothing returning child_id`,
    [householdId, now, `{${childIds.join(',')}}`],
  );
  return added.map(({ child_id }) => child_id);
}
