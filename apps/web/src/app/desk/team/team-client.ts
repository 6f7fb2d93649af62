import { inject, Injectable } from '@angular/core';
import {
  route,
  deskRoutes,
  type Bundle,
  type InvitationSheet,
  type StaffSessionView,
} from '@dabei/contracts';
import type { Language } from '@dabei/words';
import { ApiCalls } from '../parts/api-calls';

export interface Invite {
  name: string;
  email: string | null;
  bundles: Bundle[];
  organisationId: string | null;
  language: Language;
}

/** What whoever manages the team can do. */
@Injectable()
export class TeamClient {
  private readonly calls = inject(ApiCalls);

  invite(typed: Invite): Promise<{ invitationId: string }> {
    return this.calls.post(deskRoutes.invitations, typed);
  }

  sheet(id: string): Promise<InvitationSheet> {
    return this.calls.get(route(deskRoutes.invitationSheet, { id }));
  }

  again(id: string): Promise<unknown> {
    return this.calls.post(route(deskRoutes.invitationAgain, { id }));
  }

  withdraw(id: string): Promise<unknown> {
    return this.calls.post(route(deskRoutes.invitationWithdraw, { id }));
  }

  change(id: string, bundles: Bundle[], organisationIds: string[]): Promise<unknown> {
    return this.calls.put(route(deskRoutes.teamMember, { id }), { bundles, organisationIds });
  }

  setActive(id: string, active: boolean): Promise<unknown> {
    return this.calls.put(route(deskRoutes.teamActive, { id }), { active });
  }

  removeFactor(id: string): Promise<unknown> {
    return this.calls.post(route(deskRoutes.teamFactorOff, { id }));
  }

  offerPassword(id: string): Promise<unknown> {
    return this.calls.post(route(deskRoutes.teamPassword, { id }));
  }

  sessions(id: string): Promise<StaffSessionView[]> {
    return this.calls.get(route(deskRoutes.teamSessions, { id }));
  }

  endSessions(id: string): Promise<unknown> {
    return this.calls.post(route(deskRoutes.teamSessionsEnd, { id }));
  }
}
