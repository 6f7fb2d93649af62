import { searchKey } from '@dabei/domain';
import { Child, Guardian, Household } from '@dabei/server/database';
import { DomainError, rowsIn, uuidv7 } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BasketOrder } from './basket-order';

export interface OrderHousehold {
  id: string;
  resident: boolean;
  reducedFeeUntil: string | null;
  guardianEmail: string | null;
  /** Child ids by the keys of the basket. */
  childIds: Map<string, string>;
}

/** Whose it is, before anything is said about events. */
type HouseholdOrder = Pick<BasketOrder, 'household' | 'codeNeeded' | 'children'>;

/** Finds the household of an order or makes it, with its new children. */
export async function householdOfOrder(
  em: EntityManager,
  order: HouseholdOrder,
  now: Date,
): Promise<OrderHousehold> {
  const household = await known(em, order, now);
  const childIds = new Map<string, string>();
  for (const child of order.children) {
    if ('childId' in child) {
      childIds.set(child.key, await ownChild(em, household.id, child.childId));
    } else {
      childIds.set(child.key, await newChild(em, household.id, child, now));
    }
  }
  await em.flush();
  return { ...household, childIds };
}

async function known(
  em: EntityManager,
  order: HouseholdOrder,
  now: Date,
): Promise<Omit<OrderHousehold, 'childIds'>> {
  if (order.household.kind === 'new') return makeHousehold(em, order, order.household, now);
  // before its children are looked up: two buttons at once must find the same child
  await rowsIn(em, 'select id from household where id = ? for no key update', [
    order.household.householdId,
  ]);
  const household = await em.findOne(Household, {
    id: order.household.householdId,
    state: 'active',
  });
  if (household === null) throw new DomainError('not-found');
  const guardian = await em.findOne(Guardian, { householdId: household.id });
  return {
    id: household.id,
    resident: household.resident,
    reducedFeeUntil: household.reducedFeeUntil ?? null,
    guardianEmail: guardian?.email ?? null,
  };
}

async function makeHousehold(
  em: EntityManager,
  order: HouseholdOrder,
  { guardian, contactBy }: Extract<BasketOrder['household'], { kind: 'new' }>,
  now: Date,
): Promise<Omit<OrderHousehold, 'childIds'>> {
  const id = uuidv7();
  em.create(Household, {
    id,
    state: order.codeNeeded ? 'provisional' : 'active',
    resident: guardian.resident,
    language: guardian.language,
    contactBy,
    createdAt: now,
  });
  await em.flush();
  em.create(Guardian, {
    id: uuidv7(),
    householdId: id,
    firstName: guardian.firstName,
    lastName: guardian.lastName,
    searchKey: searchKey(`${guardian.firstName} ${guardian.lastName}`),
    email: guardian.email,
    phone: guardian.phone,
  });
  return { id, resident: guardian.resident, reducedFeeUntil: null, guardianEmail: guardian.email };
}

/** A child of this household, or one shared with it by the other guardian. */
async function ownChild(em: EntityManager, householdId: string, childId: string): Promise<string> {
  const [child] = await rowsIn<{ id: string }>(
    em,
    `select id from child where id = ? and (household_id = ?
       or exists (select 1 from child_link l where l.child_id = child.id and l.household_id = ?))`,
    [childId, householdId, householdId],
  );
  if (child === undefined) throw new DomainError('not-found');
  return child.id;
}

/** A new child; the same name and birth date in the same household is the same child. */
async function newChild(
  em: EntityManager,
  householdId: string,
  child: { firstName: string; lastName: string; birthDate: string },
  now: Date,
): Promise<string> {
  const key = searchKey(`${child.firstName} ${child.lastName}`);
  const twin = await em.findOne(Child, { householdId, searchKey: key, birthDate: child.birthDate });
  if (twin !== null) return twin.id;
  const id = uuidv7();
  em.create(Child, { id, householdId, ...pick(child), searchKey: key, createdAt: now });
  return id;
}

function pick(child: { firstName: string; lastName: string; birthDate: string }) {
  return { firstName: child.firstName, lastName: child.lastName, birthDate: child.birthDate };
}
