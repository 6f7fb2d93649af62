import { inject, Injectable } from '@angular/core';
import { routes, type staffSignInResult, type totpSetup } from '@dabei/contracts';
import type { z } from 'zod';
import { ApiCalls } from '../parts/api-calls';

/** How staff gets in, and out. */
@Injectable()
export class AccessClient {
  private readonly calls = inject(ApiCalls);

  signIn(email: string, password: string): Promise<z.infer<typeof staffSignInResult>> {
    return this.calls.post(routes.staffSignIn, { email, password });
  }

  secondFactor(code: string): Promise<unknown> {
    return this.calls.post(routes.staffSecondFactor, { code });
  }

  setUpTotp(password: string): Promise<z.infer<typeof totpSetup>> {
    return this.calls.post(routes.staffTotp, { password });
  }

  confirmTotp(code: string): Promise<unknown> {
    return this.calls.post(routes.staffTotpConfirm, { code });
  }

  signOut(): Promise<unknown> {
    return this.calls.post(routes.signOut);
  }
}
