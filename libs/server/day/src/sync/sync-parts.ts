import type { DayOutcome, DaySync } from '@dabei/contracts';
import { Injectable } from '@nestjs/common';
import { ClearanceQueries } from '../access/clearance-queries';
import { registrationsOnSheet } from '../access/on-sheet';
import { OpenedAnswers } from '../sheet/opened-answers';
import { PresenceQueries } from '../sheet/presence-queries';
import { ApplyMove } from './apply-move';
import { KeepHappening } from './keep-happening';
import { knownOutcome, rememberAction } from './remember-action';
import type { SyncContext } from './sync-context';

/** The kinds of things a device sends, each by its own rule. */
@Injectable()
export class SyncParts {
  constructor(
    private readonly moves: ApplyMove,
    private readonly happenings: KeepHappening,
    private readonly answers: OpenedAnswers,
    private readonly presences: PresenceQueries,
    private readonly clearances: ClearanceQueries,
  ) {}

  async pickUpsFor({ actions }: DaySync): Promise<SyncContext['pickUps']> {
    const leaving = actions.filter(({ kind }) => kind === 'check-out');
    if (leaving.length === 0) return new Map();
    return this.answers.pickUpsOf(leaving.map(({ registrationId }) => registrationId));
  }

  async apply(context: SyncContext, sent: DaySync): Promise<DayOutcome[]> {
    const { em, eventId, accountId, now } = context;
    const named = [...sent.actions, ...sent.reads, ...sent.notes].map(
      ({ registrationId }) => registrationId,
    );
    const known = await registrationsOnSheet(em, eventId, named);
    const results: DayOutcome[] = [];
    for (const action of [...sent.actions].sort(byTime)) {
      const before = await knownOutcome(context, action.id);
      if (before === null) {
        const result = known.has(action.registrationId)
          ? await this.moves.apply(context, action)
          : ({ outcome: 'refused', reason: 'not-on-sheet' } as const);
        const remembered = known.has(action.registrationId) ? action.registrationId : null;
        const tap = { ...action, registrationId: remembered };
        results.push(await rememberAction(context, tap, result));
      } else results.push(before);
    }
    results.push(...(await this.happenings.keep(context, sent, known)));
    if (context.reader === 'companion') await this.clearances.wasActive(em, accountId, now);
    await em.flush();
    return results;
  }

  async standOf({ eventId, day }: { eventId: string; day: string }) {
    const presences = await this.presences.of(eventId, day);
    return {
      presences: [...presences.values()],
      toldAbsent: await this.presences.toldAbsent(eventId, day),
      headCount: await this.presences.headCount(eventId, day),
    };
  }
}

const byTime = (one: { at: string }, other: { at: string }): number =>
  Date.parse(one.at) - Date.parse(other.at);
