import { inject, Injectable } from '@angular/core';
import {
  route,
  routes,
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
    return this.calls.post(routes.invitations, typed);
  }

  sheet(id: string): Promise<InvitationSheet> {
    return this.calls.get(route(routes.invitationSheet, { id }));
  }

  again(id: string): Promise<unknown> {
    return this.calls.post(route(routes.invitationAgain, { id }));
  }

  withdraw(id: string): Promise<unknown> {
    return this.calls.post(route(routes.invitationWithdraw, { id }));
  }

  change(id: string, bundles: Bundle[], organisationIds: string[]): Promise<unknown> {
    return this.calls.put(route(routes.teamMember, { id }), { bundles, organisationIds });
  }

  setActive(id: string, active: boolean): Promise<unknown> {
    return this.calls.put(route(routes.teamActive, { id }), { active });
  }

  removeFactor(id: string): Promise<unknown> {
    return this.calls.post(route(routes.teamFactorOff, { id }));
  }

  offerPassword(id: string): Promise<unknown> {
    return this.calls.post(route(routes.teamPassword, { id }));
  }

  sessions(id: string): Promise<StaffSessionView[]> {
    return this.calls.get(route(routes.teamSessions, { id }));
  }

  endSessions(id: string): Promise<unknown> {
    return this.calls.post(route(routes.teamSessionsEnd, { id }));
  }
}
