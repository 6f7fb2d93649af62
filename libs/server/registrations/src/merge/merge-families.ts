import { Household } from '@dabei/server/database';
import {
  Accounts,
  Audit,
  Clock,
  Database,
  DomainError,
  notFound,
  type StaffCaller,
} from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { asConflict } from '../places/as-conflict';
import { PlaceLock } from '../places/place-lock';
import { joinGuardians } from './join-guardians';
import { loadFamily, twins, type FamilyFacts } from './merge-facts';
import { collisionsOf } from './merge-preview';
import { moveEverything } from './move-everything';

/** Two entries of one family become one. Nobody's place is lost, nothing is decided silently. */
@Injectable()
export class MergeFamilies {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly lock: PlaceLock,
    private readonly audit: Audit,
    private readonly accounts: Accounts,
  ) {}

  async merge(keepsId: string, goesId: string, staff: StaffCaller): Promise<void> {
    if (keepsId === goesId) throw new DomainError('conflict', { reason: 'same-family' });
    const now = await this.clock.now();
    const ended = await this.database
      .transact((em) => this.join(em, keepsId, goesId, staff, now))
      .catch(asConflict);
    // after the commit; what a crash leaves behind belongs to nobody and is swept up
    for (const accountId of ended) await this.accounts.deleteFamilyAccount(accountId);
  }

  private async join(
    em: EntityManager,
    keepsId: string,
    goesId: string,
    staff: StaffCaller,
    now: Date,
  ): Promise<string[]> {
    await this.lock.take(em, { householdIds: [keepsId, goesId], eventIds: [] });
    const [keeps, goes] = [await livingOf(em, keepsId), await livingOf(em, goesId)];
    const before = { keeps: await loadFamily(em, keepsId), goes: await loadFamily(em, goesId) };
    await this.lockPlaces(em, before.keeps, before.goes);
    // counted again under the locks of the places
    const facts = { keeps: await loadFamily(em, keepsId), goes: await loadFamily(em, goesId) };
    refuseCollisions(facts.keeps, facts.goes);
    const same = twins(facts.keeps, facts.goes);
    const children = same.map((pair) => ({ goes: pair.goes.id, keeps: pair.keeps.id }));
    await moveEverything(em, goesId, keepsId, children);
    const ended = await joinGuardians(em, keeps, goes);
    // an address the family gained is how it is written to from now on
    if (facts.keeps.family.email === null && facts.goes.family.email !== null) {
      keeps.contactBy = goes.contactBy;
    }
    await endHousehold(em, keeps, goes);
    this.writeDown(em, facts, children, staff, now);
    await em.flush();
    return ended;
  }

  private async lockPlaces(
    em: EntityManager,
    keeps: FamilyFacts,
    goes: FamilyFacts,
  ): Promise<void> {
    const registrations = [...keeps.registrations, ...goes.registrations];
    await this.lock.take(em, {
      childIds: [...keeps.children, ...goes.children].map(({ id }) => id),
      eventIds: registrations.map(({ event_id }) => event_id),
    });
  }

  private writeDown(
    em: EntityManager,
    { keeps, goes }: { keeps: FamilyFacts; goes: FamilyFacts },
    joined: readonly { goes: string }[],
    { accountId }: StaffCaller,
    now: Date,
  ): void {
    const line = { actor: 'office', actorId: accountId, subjectType: 'household' } as const;
    this.audit.write(em, now, {
      ...line,
      action: 'families-merged',
      subjectId: keeps.id,
      details: {
        householdId: goes.id,
        children: goes.children.length,
        registrations: goes.registrations.length,
        // their rows are gone, their lines are not
        joinedChildren: joined.map((pair) => pair.goes).join(' '),
      },
    });
    this.audit.write(em, now, {
      ...line,
      action: 'merged-into-family',
      subjectId: goes.id,
      details: { householdId: keeps.id },
    });
  }
}

async function livingOf(em: EntityManager, id: string): Promise<Household> {
  const household = await em.findOne(Household, { id, state: 'active' });
  if (household === null) throw notFound();
  return household;
}

function refuseCollisions(keeps: FamilyFacts, goes: FamilyFacts): void {
  const collisions = collisionsOf(keeps, goes);
  if (collisions.length === 0) return;
  throw new DomainError('conflict', {
    reason: 'merge-collisions',
    issues: collisions.map((collision) => ({
      path: 'eventIds' in collision ? collision.eventIds.join(',') : '',
      code: collision.kind,
    })),
  });
}

/** What the other lacked is taken over; every link and code of the one that goes ends. */
async function endHousehold(em: EntityManager, keeps: Household, goes: Household): Promise<void> {
  if (!keeps.street) {
    const { street, postcode, town } = goes;
    Object.assign(keeps, { street, postcode, town });
  }
  if ((goes.reducedFeeUntil ?? '') > (keeps.reducedFeeUntil ?? '')) {
    keeps.reducedFeeUntil = goes.reducedFeeUntil ?? null;
    keeps.reducedFeeSeenOn = goes.reducedFeeSeenOn ?? null;
  }
  Object.assign(goes, {
    state: 'merged',
    mergedIntoId: keeps.id,
    street: null,
    postcode: null,
    town: null,
    feedSecretHash: null,
    accessCodeHash: null,
    reducedFeeSeenOn: null,
    reducedFeeUntil: null,
  });
  await em.flush();
}
