import { termsVersion } from '@dabei/contracts';
import { ageOn, healthEraseOn, localDateOf } from '@dabei/domain';
import { type Sealer } from '@dabei/server/platform';
import { answerRows } from '@dabei/server/registrations';
import { type Client } from 'pg';
import { seededDice, type Dice } from '../seeded-dice';
import { type Town } from '../town';
import { TOWN_ZONE } from '../zone';
import { inventedAnswers } from './invented-answers';

interface Answering {
  sealer: Pick<Sealer, 'seal'>;
  today: string;
  now: Date;
  seed: number;
}

const ROWS_PER_STATEMENT = 1000;
/** Who was entered at the counter leaves some things open. */
const SHARE_ANSWERED = 0.92;
const withPlace: readonly string[] = ['confirmed', 'attended', 'missed', 'waiting'];

/** Each registration's answers as rows of the database, sealed where the server seals them. */
function rowsOf(town: Town, { sealer, today }: Answering, dice: Dice): object[] {
  const byId = <T extends { id: string }>(rows: readonly T[]) =>
    new Map(rows.map((row) => [row.id, row]));
  const [events, children, campaigns] = [
    byId(town.event),
    byId(town.child),
    byId(town.campaign),
  ] as const;
  const days = new Map<string, { first: string; last: string }>();
  for (const { event_id, starts_at, ends_at } of town.session) {
    const [from, until] = [localDateOf(starts_at, TOWN_ZONE), localDateOf(ends_at, TOWN_ZONE)];
    const { first = from, last = until } = days.get(event_id) ?? {};
    days.set(event_id, {
      first: from < first ? from : first,
      last: until > last ? until : last,
    });
  }
  return town.registration.flatMap((registration) => {
    const event = events.get(registration.event_id);
    const child = children.get(registration.child_id);
    const span = days.get(registration.event_id);
    if (!event || !child || !span || !withPlace.includes(registration.state)) return [];
    if (!dice.datatype.boolean(SHARE_ANSWERED)) return [];
    const answers = inventedAnswers(
      {
        child,
        event,
        age: ageOn(child.birth_date, span.first),
        questions: town.question.filter(({ event_id }) => event_id === event.id),
      },
      dice,
    );
    const eraseOn = campaigns.get(event.campaign_id)?.erase_on ?? healthEraseOn(span.last);
    return answerRows(answers, sealer, { lastDay: span.last, eraseOn })
      .filter((row) => row.eraseOn > today)
      .map((row) => ({
        registration_id: registration.id,
        kind: row.kind,
        question_id: row.questionId,
        plain: row.plain === null ? null : (JSON.parse(row.plain) as unknown),
        sealed: row.sealed === null ? null : `\\x${row.sealed.toString('hex')}`,
        key_id: row.keyId,
        text_version: termsVersion,
        answered_at: registration.first_pressed_at,
        erase_on: row.eraseOn,
      }));
  });
}

/**
 * What invented families told: whom to ring, who fetches the child, allergies, photos. Health words are sealed like
 * real ones, and what would be erased by today is not written at all. How many answers there are.
 */
export async function seedAnswers(
  client: Client,
  town: Town,
  answering: Answering,
): Promise<number> {
  const rows = rowsOf(town, answering, seededDice(answering.seed, answering.now));
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    await client.query(
      `insert into registration_answer
         (registration_id, kind, question_id, plain, sealed, key_id, text_version, answered_at, erase_on)
       select registration_id, kind, question_id, plain, sealed, key_id, text_version, answered_at, erase_on
       from jsonb_populate_recordset(null::registration_answer, $1::jsonb)`,
      [JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))],
    );
  return rows.length;
}
