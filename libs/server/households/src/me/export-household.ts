import { Audit, Clock, Database, Sealer, notFound } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { answersOfHousehold, householdRow, registrationRows, wishRows } from './export-queries';

/** Everything stored about a household, readable by people and machines, for nobody but itself. */
@Injectable()
export class ExportHousehold {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
  ) {}

  async export(householdId: string): Promise<Record<string, unknown>> {
    const now = await this.clock.now();
    const household = await this.database.row<Record<string, unknown>>(
      householdRow,
      Array.from({ length: 17 }, () => householdId),
    );
    if (household === null) throw notFound();
    const registrations = await this.database.rows<{ id: string; registration: object }>(
      registrationRows,
      [householdId],
    );
    const wishes = await this.database.rows<{ wish_list: object }>(wishRows, [householdId]);
    const answers = await this.answers(householdId);
    await this.database.transact(async (em) => {
      this.audit.write(em, now, {
        actor: 'family',
        actorId: householdId,
        action: 'data-exported',
        subjectType: 'household',
        subjectId: householdId,
      });
      await em.flush();
    });
    return {
      exportedAt: now.toISOString(),
      ...household,
      wish_lists: wishes.map(({ wish_list }) => wish_list),
      registrations: registrations.map(({ id, registration }) => ({
        ...registration,
        answers: answers.get(id) ?? [],
      })),
    };
  }

  /** Sealed answers are opened: they are the family's own words. */
  private async answers(householdId: string): Promise<Map<string, object[]>> {
    const rows = await answersOfHousehold(this.database, householdId);
    const byRegistration = new Map<string, object[]>();
    for (const { registration_id, sealed, key_id, plain, ...row } of rows) {
      const value: unknown =
        sealed === null || key_id === null
          ? plain
          : JSON.parse(this.sealer.open(Buffer.from(sealed), key_id));
      const others = byRegistration.get(registration_id) ?? [];
      byRegistration.set(registration_id, [...others, { ...row, value }]);
    }
    return byRegistration;
  }
}
