import type { Answers, AnswersView } from '@dabei/contracts';
import { Database, Sealer, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface AnswerRow {
  kind: string;
  question_id: string | null;
  plain: unknown;
  sealed: Buffer | null;
  key_id: string | null;
}

/** Answers of a registration, opened for those who may read them. */
@Injectable()
export class AnswerQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  async ofOwn(registrationId: string, householdId: string): Promise<AnswersView> {
    const registration = await this.database.row<{ event_id: string; first_name: string }>(
      `select r.event_id, c.first_name from registration r join child c on c.id = r.child_id
       where r.id = ? and r.household_id = ?`,
      [registrationId, householdId],
    );
    if (registration === null) throw notFound();
    return {
      answers: await this.of(registrationId),
      eventId: registration.event_id,
      childFirstName: registration.first_name,
    };
  }

  async of(registrationId: string): Promise<Answers> {
    const rows = await this.database.rows<AnswerRow>(
      'select kind, question_id, plain, sealed, key_id from registration_answer where registration_id = ?',
      [registrationId],
    );
    const answers: Record<string, unknown> = {};
    const questions: NonNullable<Answers['questions']> = {};
    for (const row of rows) {
      const value = this.valueOf(row);
      if (row.question_id === null) answers[row.kind] = value;
      else questions[row.question_id] = value as string | boolean;
    }
    return Object.keys(questions).length > 0 ? { ...answers, questions } : answers;
  }

  private valueOf({ plain, sealed, key_id }: AnswerRow): unknown {
    if (sealed === null || key_id === null) return plain;
    return JSON.parse(this.sealer.open(Buffer.from(sealed), key_id));
  }
}
