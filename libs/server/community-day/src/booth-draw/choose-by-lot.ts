import { chooseBooths, countsAsBooth, type BoothAnswer, type BoothChoice } from '@dabei/domain';
import { Audit, DomainError, Outbox, rowsIn } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { boothsOfDay, type StoredBooth } from '../facts/booth';
import type { BoothCall } from '../facts/booth-call';
import { lotsOfParties, noncesOf, sealedWishes } from './draw-line';
import { readyToDraw } from './ready-to-draw';

interface Drawing {
  number: string;
  actorId: string;
  now: Date;
}

/** Who takes part, by lot: chosen, waiting in the order of the lots, or declined by hand; each is told once. */
@Injectable()
export class ChooseByLot {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Under the lock of the call. `lots` by random name. */
  async choose(
    em: EntityManager,
    call: BoothCall,
    lots: ReadonlyMap<string, number>,
    { number, actorId, now }: Drawing,
  ): Promise<void> {
    const booths = await boothsOfDay(em, call.dayId);
    const nonces = await noncesOf(em, call.dayId);
    readyToDraw(booths, nonces);
    const wishes = sealedWishes(booths, nonces);
    const inAlready = booths.filter(({ state }) => countsAsBooth(state));
    const choice = chooseBooths({
      wishes,
      places: Math.max(0, call.places - inAlready.length),
      minimums: call.minimums.map(({ kind, count }) => ({
        kind,
        count: count - inAlready.filter((booth) => booth.kind === kind).length,
      })),
      lots: lotsOfParties(wishes, lots),
    });
    const answers = answersOf(choice);
    await writeAnswers(em, call.dayId, answers);
    this.tell(em, booths, answers, now);
    const among = (outcome: BoothAnswer['outcome']): number =>
      [...answers.values()].filter((answer) => answer.outcome === outcome).length;
    this.audit.write(em, now, {
      actor: 'office',
      actorId,
      action: 'booth-draw-made',
      subjectType: 'community-day',
      subjectId: call.dayId,
      details: { number, chosen: among('chosen'), waiting: among('waiting') },
    });
    await em.flush();
  }

  private tell(
    em: EntityManager,
    booths: readonly StoredBooth[],
    answers: ReadonlyMap<string, BoothAnswer>,
    now: Date,
  ): void {
    const at = now.toISOString();
    for (const { id, emailKey } of booths) {
      const answer = answers.get(id);
      if (answer === undefined || emailKey === null) continue;
      const what = stateAfter(answer);
      this.outbox.add(em, 'booth-news', { boothId: id, what, at }, now);
    }
  }
}

function answersOf(choice: BoothChoice): ReadonlyMap<string, BoothAnswer> {
  if (choice.outcome === 'chosen') return choice.answers;
  if (choice.reason === 'unnamed-choice') throw new Error('a choice by hand has a name');
  throw new DomainError('conflict', { reason: 'booth-draw-more-by-hand' });
}

const stateAfter = ({ outcome }: BoothAnswer): 'accepted' | 'waiting' | 'declined' =>
  outcome === 'chosen' ? 'accepted' : outcome;

/** Who waited before the draw waits behind everybody who was in it. */
async function writeAnswers(
  em: EntityManager,
  dayId: string,
  answers: ReadonlyMap<string, BoothAnswer>,
): Promise<void> {
  const rows = [...answers].map(([id, answer]) => ({
    ...{ id, state: stateAfter(answer) },
    by: answer.outcome === 'chosen' ? answer.by : null,
    rank: answer.outcome === 'waiting' ? answer.position : null,
  }));
  const last = Math.max(0, ...rows.map(({ rank }) => rank ?? 0));
  await rowsIn(em, "update booth set rank = rank + ? where day_id = ? and state = 'waiting'", [
    ...[last, dayId],
  ]);
  await rowsIn(
    em,
    `update booth b set state = r.state, answer_untold = b.email_key is null, chosen_by = r.by, rank = r.rank, version = b.version + 1
     from jsonb_to_recordset(?::jsonb) as r (id uuid, state text, by text, rank int) where b.id = r.id`,
    [JSON.stringify(rows)],
  );
}
