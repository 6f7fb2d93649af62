import {
  Audit,
  Clock,
  Database,
  OfficeQueries,
  Sealer,
  printedSheets,
  type StaffCaller,
} from '@dabei/server/platform';
import type { Voice } from '@dabei/words';
import { Injectable } from '@nestjs/common';
import { neededDay } from '../facts/community-day';
import { boardOf } from '../shifts/board-queries';
import { boothSheets, dayFolder } from './day-folder';
import { drawnSquare } from './drawn-square';
import { infoPack } from './info-pack';
import { paperActs } from './paper-acts';
import { paperBooths } from './paper-booths';
import { storedDay, type PaperDay, type StoredDay } from './paper-day';
import { paperVoice, standOf } from './paper-voice';
import { runningOrderSheet } from './running-order-sheet';

interface Read {
  stored: StoredDay;
  facts: PaperDay;
  voice: Voice;
}

/** What is printed of a day for the office; that somebody took names along is written down. */
@Injectable()
export class PrintDayPapers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly offices: OfficeQueries,
    private readonly audit: Audit,
  ) {}

  /** For everybody who takes part, without a booth of its own. */
  async infoPack(slug: string): Promise<Buffer> {
    const { stored, facts, voice } = await this.read(slug);
    return printedSheets(infoPack(facts, drawnSquare(stored), null, voice), voice.language);
  }

  /** It may hang beside the stage: nobody's number is on it. */
  async runningOrder(slug: string): Promise<Buffer> {
    const { stored, facts, voice } = await this.read(slug);
    const acts = stored.acts.map((act) => ({ ...act, person: null }));
    return printedSheets([runningOrderSheet(facts, acts, voice)], voice.language);
  }

  async boothSheet(slug: string, staff: StaffCaller): Promise<Buffer> {
    const { stored, facts, voice } = await this.read(slug);
    const booths = paperBooths(this.sealer, stored.square.booths);
    const { connections } = stored.square;
    await this.writeDown(facts, staff, { paper: 'booths', people: booths.length });
    return printedSheets(boothSheets({ facts, connections, booths }, voice), voice.language);
  }

  async folder(slug: string, staff: StaffCaller): Promise<Buffer> {
    const { stored, facts, voice } = await this.read(slug);
    const { connections } = stored.square;
    const booths = paperBooths(this.sealer, stored.square.booths);
    const acts = paperActs(this.sealer, stored);
    const board = await this.database.transact((em) => boardOf(em, this.sealer, facts.day));
    const people = booths.length + board.volunteers.length;
    await this.writeDown(facts, staff, { paper: 'folder', people });
    const square = drawnSquare(stored);
    return printedSheets(
      dayFolder({ facts, square, connections, booths, acts, board }, voice),
      voice.language,
      voice.t('booth-paper.cover.title'),
    );
  }

  /** The office reads German. */
  private async read(slug: string): Promise<Read> {
    const voice = await paperVoice();
    const office = await this.offices.office();
    const stored = await this.database.transact(async (em) =>
      storedDay(em, await neededDay(em, slug)),
    );
    const { day, call } = stored;
    const stand = standOf(await this.clock.now(), voice);
    return { stored, facts: { day, call, office, stand }, voice };
  }

  private async writeDown(
    { day }: PaperDay,
    { accountId }: StaffCaller,
    details: Record<string, string | number>,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.database.transact(async (em) => {
      this.audit.write(em, now, {
        ...{ actor: 'office', actorId: accountId, action: 'community-list-printed' },
        ...{ subjectType: 'community-day', subjectId: day.id, details },
      });
      await em.flush();
    });
  }
}
