import type { Permission } from '@dabei/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { DomainError } from '../problems/domain-error';

export interface FamilyCaller {
  accountId: string;
  householdId: string | null;
  email: string | null;
  /** The address the session was opened with. */
  signInAddress?: string;
}

export interface StaffCaller {
  accountId: string;
  name: string;
  email: string;
  bundles: string[];
  /** Has set up a second factor; a session of such an account was opened with it. */
  secondFactor: boolean;
  /** The organisations this person works for. */
  organisationIds: string[];
  /** The events this person accompanies, whatever the day. */
  companionOf: string[];
  sessionId: string;
  /** Set when a printed pass opened the session: then it grants what the pass does, and nothing else. */
  passId?: string;
  /** Cookies that prolong the session; the guard passes them on. */
  renewed: string[];
  /** What this session may do now. */
  permissions: Permission[];
}

/** Who asks: a family, a member of staff, both (on one browser), or nobody. */
export interface Caller {
  family: FamilyCaller | null;
  staff: StaffCaller | null;
}

export interface RequestWithCaller extends Request {
  caller?: Caller;
}

const nobody: Caller = { family: null, staff: null };

export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller =>
    context.switchToHttp().getRequest<RequestWithCaller>().caller ?? nobody,
);

/** The signed-in family's household id. */
export const HouseholdId = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const id = context.switchToHttp().getRequest<RequestWithCaller>().caller?.family?.householdId;
  if (id === undefined || id === null) throw new DomainError('not-signed-in');
  return id;
});

/** The household that is signed in on this browser; null for anybody else who holds a link. */
export const SignedIn = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null =>
    context.switchToHttp().getRequest<RequestWithCaller>().caller?.family?.householdId ?? null,
);

export const CurrentStaff = createParamDecorator(
  (_: unknown, context: ExecutionContext): StaffCaller => {
    const staff = context.switchToHttp().getRequest<RequestWithCaller>().caller?.staff;
    if (staff === undefined || staff === null) throw new DomainError('not-signed-in');
    return staff;
  },
);
