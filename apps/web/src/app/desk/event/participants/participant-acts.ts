import { inject, Injectable } from '@angular/core';
import { route, deskRoutes, type Participant } from '@dabei/contracts';
import { Words } from '../../../shared/words';
import { ApiCalls } from '../../parts/api-calls';
import { attempt } from '../../parts/attempt';
import { Toasts } from '../../parts/toasts';
import { EventData } from '../event-data';

/** What the office does with one registration; provided by the page that lists them. */
@Injectable()
export class ParticipantActs {
  private readonly calls = inject(ApiCalls);
  private readonly data = inject(EventData);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  readonly acting = attempt();

  async mark(person: Participant, mark: 'attended' | 'missed'): Promise<void> {
    const wanted = person.state === mark ? 'clear' : mark;
    await this.act(deskRoutes.deskAttendance, person, { mark: wanted });
  }

  async pay(person: Participant): Promise<void> {
    await this.act(deskRoutes.deskPaid, person, { paid: person.paidOn === null });
  }

  async cancel(person: Participant, reason: string): Promise<boolean> {
    const done = await this.act(deskRoutes.deskCancelRegistration, person, { reason });
    if (done) {
      const text = this.words.t('desk.people.cancelled', { child: person.firstName });
      this.toasts.say(text, () => void this.reinstate(person));
    }
    return done;
  }

  async reinstate(person: Participant): Promise<void> {
    if (await this.act(deskRoutes.deskReinstate, person, {})) {
      this.toasts.say(this.words.t('desk.people.reinstated', { child: person.firstName }));
    }
  }

  private async act(
    pattern:
      | typeof deskRoutes.deskAttendance
      | typeof deskRoutes.deskPaid
      | typeof deskRoutes.deskCancelRegistration
      | typeof deskRoutes.deskReinstate,
    { registrationId }: Participant,
    body: unknown,
  ): Promise<boolean> {
    const done = await this.acting.run(() =>
      this.calls.post(route(pattern, { id: registrationId }), body),
    );
    this.data.reload();
    return done;
  }
}
