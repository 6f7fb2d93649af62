import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { routes, type HouseholdView, type SignedIn } from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';

/** Who is signed in on this device, and what the family has with us. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly known = signal<SignedIn['family'] | undefined>(undefined);
  private readonly own = signal<HouseholdView | undefined>(undefined);

  /** undefined until asked, null when nobody is signed in. */
  readonly family = this.known.asReadonly();
  readonly household = this.own.asReadonly();
  readonly signedIn = computed(() => Boolean(this.known()));

  async look(): Promise<void> {
    const { family } = await firstValueFrom(this.http.get<SignedIn>(routes.session));
    this.known.set(family);
    if (family) await this.load();
  }

  async load(): Promise<void> {
    this.own.set(await firstValueFrom(this.http.get<HouseholdView>(routes.me)));
  }

  async sendCode(email: string, language: string): Promise<void> {
    await firstValueFrom(this.http.post(routes.sendCode, { email, language }));
  }

  async verify(email: string, code: string): Promise<void> {
    await this.enter(this.http.post<SignedIn>(routes.verifyCode, { email, code }));
  }

  async useAccessCode(accessCode: string): Promise<void> {
    await this.enter(this.http.post<SignedIn>(routes.useAccessCode, { accessCode }));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.post(routes.signOut, {}));
    this.forget();
  }

  forget(): void {
    this.known.set(null);
    this.own.set(undefined);
  }

  private async enter(answer: ReturnType<typeof this.http.post<SignedIn>>): Promise<void> {
    await firstValueFrom(answer);
    await this.look();
  }
}
