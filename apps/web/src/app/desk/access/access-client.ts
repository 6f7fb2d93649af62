import { inject, Injectable } from '@angular/core';
import {
  route,
  deskRoutes,
  routes,
  type codeSheet,
  type OpenInvitation,
  type staffSignInResult,
  type totpSetup,
} from '@dabei/contracts';
import type { Language } from '@dabei/words';
import type { z } from 'zod';
import { ApiCalls } from '../parts/api-calls';

type Outcome = z.infer<typeof staffSignInResult>;
type Sheet = z.infer<typeof codeSheet>;

/** How staff gets in, and out. */
@Injectable()
export class AccessClient {
  private readonly calls = inject(ApiCalls);

  signIn(email: string, password: string): Promise<Outcome> {
    return this.calls.post(deskRoutes.staffSignIn, { email, password });
  }

  secondFactor(code: string): Promise<unknown> {
    return this.calls.post(deskRoutes.staffSecondFactor, { code });
  }

  sendCode(email: string, language: Language): Promise<unknown> {
    return this.calls.post(deskRoutes.staffCode, { email, language });
  }

  verifyCode(email: string, code: string): Promise<Outcome> {
    return this.calls.post(deskRoutes.staffCodeVerify, { email, code });
  }

  setUpTotp(password: string): Promise<z.infer<typeof totpSetup>> {
    return this.calls.post(deskRoutes.staffTotp, { password });
  }

  confirmTotp(code: string): Promise<unknown> {
    return this.calls.post(deskRoutes.staffTotpConfirm, { code });
  }

  printCodes(password: string): Promise<Sheet> {
    return this.calls.post(deskRoutes.staffPrinted, { password });
  }

  confirmPrinted(code: string): Promise<unknown> {
    return this.calls.post(deskRoutes.staffPrintedConfirm, { code });
  }

  renewCodes(password: string): Promise<Sheet> {
    return this.calls.post(deskRoutes.staffSpareCodes, { password });
  }

  turnFactorOff(password: string): Promise<unknown> {
    return this.calls.post(deskRoutes.staffFactorOff, { password });
  }

  changePassword(password: string, next: string): Promise<unknown> {
    return this.calls.post(deskRoutes.staffPassword, { password, next });
  }

  endSession(id: string): Promise<unknown> {
    return this.calls.post(route(deskRoutes.ownSessionEnd, { id }));
  }

  endOtherSessions(): Promise<unknown> {
    return this.calls.post(deskRoutes.ownOthersEnd);
  }

  invitation(token: string): Promise<OpenInvitation> {
    return this.calls.get(route(routes.invitation, { token }));
  }

  acceptInvitation(token: string, email: string | null, password: string): Promise<Outcome> {
    return this.calls.post(route(routes.invitationAccept, { token }), { email, password });
  }

  joinInvitation(token: string): Promise<unknown> {
    return this.calls.post(route(routes.invitationJoin, { token }));
  }

  signOut(): Promise<unknown> {
    return this.calls.post(routes.signOut);
  }
}
