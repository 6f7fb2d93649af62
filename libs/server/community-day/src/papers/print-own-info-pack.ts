import { keepsBoothPlace } from '@dabei/domain';
import {
  Clock,
  Database,
  OfficeQueries,
  Sealer,
  boothArrivalCodeOf,
  notFound,
  printedSheets,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { hasInfoPack } from '../booths/has-info-pack';
import { knownBooth } from '../booths/known-booth';
import type { StoredBooth } from '../facts/booth';
import { dayWithId } from '../facts/community-day';
import { drawnSquare } from './drawn-square';
import { infoPack } from './info-pack';
import { storedDay, type StoredDay } from './paper-day';
import { paperVoice, standOf } from './paper-voice';
import type { TicketOf } from './welcome-sheet';

/** The info pack of one booth behind its own link, in the language its association reads. */
@Injectable()
export class PrintOwnInfoPack {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
  ) {}

  async print(secret: string): Promise<Buffer> {
    const office = await this.offices.office();
    const { booth, stored } = await this.database.transact(async (em) => {
      const known = await knownBooth(em, this.sealer, secret);
      const day = await dayWithId(em, known.dayId);
      if (!hasInfoPack(known, day)) throw notFound();
      return { booth: known, stored: await storedDay(em, day) };
    });
    const voice = await paperVoice(booth.language);
    const { day, call } = stored;
    const facts = { day, call, office, stand: standOf(await this.clock.now(), voice) };
    const own = ticketOf(booth, stored, boothArrivalCodeOf(this.sealer, booth.id));
    return printedSheets(infoPack(facts, drawnSquare(stored), own, voice), voice.language);
  }
}

/** What it was told, not where it stands by now: it hears of that from the office first. */
function ticketOf(
  { id, state, association, told, place, connection }: StoredBooth,
  { square, acts }: StoredDay,
  arrivalCode: string,
): TicketOf {
  const known = keepsBoothPlace(state) ? told : null;
  const drawn = square.places.find(({ number }) => number === known?.number);
  return {
    association,
    place:
      known === null
        ? null
        : {
            ...{ ...known, arrivalCode },
            id: drawn?.id ?? null,
            street: drawn?.street ?? '',
            connection: place === known.number ? connection : null,
          },
    acts: acts.flatMap(({ boothId, title, minutes, toldAt }) =>
      boothId === id && toldAt !== null ? [{ title, minutes, startsAt: toldAt }] : [],
    ),
  };
}
