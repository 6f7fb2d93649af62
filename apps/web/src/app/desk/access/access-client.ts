import { inject, Injectable } from '@angular/core';
import {
  route,
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
    return this.calls.post(routes.staffSignIn, { email, password });
  }

  secondFactor(code: string): Promise<unknown> {
    return this.calls.post(routes.staffSecondFactor, { code });
  }

  sendCode(email: string, language: Language): Promise<unknown> {
    return this.calls.post(routes.staffCode, { email, language });
  }

  verifyCode(email: string, code: string): Promise<Outcome> {
    return this.calls.post(routes.staffCodeVerify, { email, code });
  }

  setUpTotp(password: string): Promise<z.infer<typeof totpSetup>> {
    return this.calls.post(routes.staffTotp, { password });
  }

  confirmTotp(code: string): Promise<unknown> {
    return this.calls.post(routes.staffTotpConfirm, { code });
  }

  printCodes(password: string): Promise<Sheet> {
    return this.calls.post(routes.staffPrinted, { password });
  }

  confirmPrinted(code: string): Promise<unknown> {
    return this.calls.post(routes.staffPrintedConfirm, { code });
  }

  renewCodes(password: string): Promise<Sheet> {
    return this.calls.post(routes.staffSpareCodes, { password });
  }

  turnFactorOff(password: string): Promise<unknown> {
    return this.calls.post(routes.staffFactorOff, { password });
  }

  changePassword(password: string, next: string): Promise<unknown> {
    return this.calls.post(routes.staffPassword, { password, next });
  }

  endSession(id: string): Promise<unknown> {
    return this.calls.post(route(routes.ownSessionEnd, { id }));
  }

  endOtherSessions(): Promise<unknown> {
    return this.calls.post(routes.ownOthersEnd);
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
