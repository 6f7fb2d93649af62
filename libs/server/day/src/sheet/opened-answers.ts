import { answers, type Answers, type DayChild, type DayHealth } from '@dabei/contracts';
import { Database, Sealer } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

interface AnswerRow {
  registration_id: string;
  kind: string;
  plain: unknown;
  sealed: Buffer | null;
  key_id: string | null;
}

const health = ['health', 'medication'];
const ofTheDay = ['emergencyContact', 'pickUp', 'swim', 'photos', ...health];

/** What families told about the children of one event, opened for its day sheet and for nothing else. */
@Injectable()
export class OpenedAnswers {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  ofEvent(eventId: string): Promise<Map<string, Answers>> {
    return this.opened('r.event_id = ?', eventId, ofTheDay);
  }

  /** The words themselves; whoever asks writes down that they were read. */
  async healthOf(registrationId: string): Promise<DayHealth> {
    const given = await this.opened('r.id = ?', registrationId, health);
    return healthIn(given.get(registrationId) ?? {});
  }

  async pickUpsOf(registrationIds: readonly string[]): Promise<Map<string, Answers['pickUp']>> {
    const ids = `{${registrationIds.join(',')}}`;
    const given = await this.opened('r.id = any(?::uuid[])', ids, ['pickUp']);
    return new Map([...given].map(([id, { pickUp }]) => [id, pickUp]));
  }

  private async opened(
    where: string,
    param: string,
    kinds: readonly string[],
  ): Promise<Map<string, Answers>> {
    const rows = await this.database.rows<AnswerRow>(
      `select a.registration_id, a.kind, a.plain, a.sealed, a.key_id from registration_answer a
         join registration r on r.id = a.registration_id
       where ${where} and a.kind = any(?::text[])`,
      [param, `{${kinds.join(',')}}`],
    );
    const found = new Map<string, Record<string, unknown>>();
    for (const row of rows) {
      const value = this.valueOf(row);
      found.set(row.registration_id, { ...found.get(row.registration_id), [row.kind]: value });
    }
    return new Map([...found].map(([id, given]) => [id, answers.parse(given)]));
  }

  private valueOf({ plain, sealed, key_id }: AnswerRow): unknown {
    if (sealed === null || key_id === null) return plain;
    return JSON.parse(this.sealer.open(Buffer.from(sealed), key_id));
  }
}

/** That there is something to read, without saying what. */
export function attentionOf({ health: told, medication }: Answers): DayChild['attention'] {
  return [
    ...(told?.how === 'written' ? (['health'] as const) : []),
    ...(told?.how === 'by-phone' ? (['by-phone'] as const) : []),
    ...(medication ? (['medication'] as const) : []),
  ];
}

export function healthIn({ health: told, medication }: Answers): DayHealth {
  return {
    health: told?.how === 'written' ? told.text : null,
    medication: medication ? medication : null,
  };
}
