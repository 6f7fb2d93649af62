import { inject, Injectable, signal } from '@angular/core';
import { routes, type SignedIn } from '@dabei/contracts';
import { ApiCalls } from '../parts/api-calls';

/** Which member of staff sits at this screen. */
@Injectable()
export class StaffSession {
  private readonly calls = inject(ApiCalls);
  private readonly known = signal<SignedIn['staff'] | undefined>(undefined);

  /** undefined until asked, null when nobody is signed in. */
  readonly staff = this.known.asReadonly();

  async look(): Promise<SignedIn['staff']> {
    const { staff } = await this.calls.get<SignedIn>(routes.session);
    this.known.set(staff);
    return staff;
  }

  forget(): void {
    this.known.set(null);
  }
}
