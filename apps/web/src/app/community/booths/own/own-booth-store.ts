import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import {
  route,
  routes,
  type OwnBooth,
  type OwnBoothAnswer,
  type OwnBoothSave,
} from '@dabei/contracts';
import { firstValueFrom } from 'rxjs';
import { lastAnswer } from '../../../shared/last-answer';
import { isElsewhere, SentWriting } from './sent-writing';

/** What is kept of an application, but for its version. */
export type BoothBody = Omit<OwnBoothSave, 'version'>;

/** An association's booth as the server has it; every answer is the newest. */
@Injectable()
export class OwnBoothStore {
  private readonly http = inject(HttpClient);
  readonly secret = signal('');
  private readonly resource = httpResource<OwnBooth>(() =>
    this.secret() === '' ? undefined : this.address(routes.ownBooth),
  );
  private readonly sent = new SentWriting();
  private readonly newest = lastAnswer(this.resource);
  readonly view = this.newest.asReadonly();
  readonly error = this.resource.error;

  again(): void {
    this.resource.reload();
  }

  async save(body: BoothBody): Promise<OwnBoothAnswer> {
    const address = this.address(routes.ownBooth);
    const put = (): Promise<OwnBoothAnswer> => {
      const save: OwnBoothSave = { ...body, version: this.version() };
      return firstValueFrom(this.http.put<OwnBoothAnswer>(address, save));
    };
    return this.taken(await this.sent.send(body, put, () => this.read()));
  }

  async submit(): Promise<OwnBoothAnswer> {
    const address = this.address(routes.ownBoothSubmit);
    const version = this.version();
    try {
      return this.taken(await firstValueFrom(this.http.post<OwnBoothAnswer>(address, { version })));
    } catch (error) {
      // also after a lost answer: then it is handed in already, and the page shows it
      if (isElsewhere(error)) await this.read();
      throw error;
    }
  }

  async withdraw(): Promise<void> {
    const address = this.address(routes.ownBoothWithdraw);
    const version = this.version();
    this.newest.set(await firstValueFrom(this.http.post<OwnBooth>(address, { version })));
  }

  private async read(): Promise<OwnBooth> {
    const own = await firstValueFrom(this.http.get<OwnBooth>(this.address(routes.ownBooth)));
    this.newest.set(own);
    return own;
  }

  private taken(answer: OwnBoothAnswer): OwnBoothAnswer {
    this.newest.set(answer.own);
    return answer;
  }

  private version(): number {
    return this.newest()?.version ?? 0;
  }

  private address(path: string): string {
    return route(path, { secret: this.secret() });
  }
}
