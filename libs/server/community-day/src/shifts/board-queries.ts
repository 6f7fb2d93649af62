import type { ShiftBoard } from '@dabei/contracts';
import { Database, Sealer } from '@dabei/server/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { neededDay, type CommunityDay } from '../facts/community-day';
import { shiftsOfDay } from '../facts/shifts';
import { volunteersOfDay } from '../facts/volunteer';
import { deskShiftOf, deskVolunteerOf, rolesOfDay, signupsOfDay } from './desk-rows';

/** Shifts of a day with who carries them, for the board and for the tablet on the day. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  read(slug: string): Promise<ShiftBoard> {
    return this.database.transact(async (em) =>
      boardOf(em, this.sealer, await neededDay(em, slug)),
    );
  }
}

/** The same inside a running transaction. */
export async function boardOf(
  em: EntityManager,
  sealer: Sealer,
  { id, heldOn }: CommunityDay,
): Promise<ShiftBoard> {
  const signups = await signupsOfDay(em, id);
  return {
    roles: await rolesOfDay(em, id),
    shifts: (await shiftsOfDay(em, id)).map((shift) => deskShiftOf(shift, signups)),
    volunteers: (await volunteersOfDay(em, sealer, id)).map((volunteer) =>
      deskVolunteerOf(volunteer, heldOn),
    ),
  };
}
