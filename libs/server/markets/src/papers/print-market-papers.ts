import {
  notFound,
  type StaffCaller,
  printedSheets,
  type PlanPaperSize,
} from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';
import { dayListSheet } from './day-list';
import { termsSheet } from './market-terms';
import { signSheet } from './number-signs';
import { PaperFacts } from './paper-facts';
import { participantSheet } from './participant-list';
import { paperVoice, standOf } from './paper-voice';
import { siteSheet } from './site-plan';

/** The papers of a market: for the permit, for the clipboard, for the tables. */
@Injectable()
export class PrintMarketPapers {
  constructor(private readonly facts: PaperFacts) {}

  /** A sign for each pitch, also for those that are given on the spot; or for one number. */
  async signs(slug: string, number: string | null): Promise<Buffer> {
    const { market, plan } = await this.facts.ofMarket(slug);
    const pitches = plan.pitches.filter((pitch) => number === null || pitch.number === number);
    if (number !== null && pitches.length === 0) throw notFound();
    const voice = await paperVoice();
    return printedSheets([signSheet(market, pitches, voice)], voice.language);
  }

  async sitePlan(slug: string, size: PlanPaperSize): Promise<Buffer> {
    const { market, plan } = await this.facts.ofMarket(slug);
    const voice = await paperVoice();
    return printedSheets([siteSheet(market, plan, size, voice)], voice.language);
  }

  async terms(slug: string): Promise<Buffer> {
    const { market, tariff, now } = await this.facts.ofMarket(slug);
    const voice = await paperVoice();
    return printedSheets([termsSheet(market, tariff, standOf(now, voice), voice)], voice.language);
  }

  async participants(slug: string, staff: StaffCaller): Promise<Buffer> {
    const { market, bookings, now } = await this.facts.withPeople(slug, 'participants', staff);
    const voice = await paperVoice();
    return printedSheets(
      [participantSheet(market, bookings, standOf(now, voice), voice)],
      voice.language,
    );
  }

  async dayList(slug: string, staff: StaffCaller): Promise<Buffer> {
    const { market, plan, bookings, now } = await this.facts.withPeople(slug, 'day-list', staff);
    const voice = await paperVoice();
    const stand = standOf(now, voice);
    return printedSheets(
      [dayListSheet(market, plan.pitches, bookings, stand, voice)],
      voice.language,
    );
  }

  /** All of them as one file with bookmarks, the plan on A4 (product rule 6). */
  async everything(slug: string, staff: StaffCaller): Promise<Buffer> {
    const facts = await this.facts.withPeople(slug, 'everything', staff);
    const { market, plan, tariff, bookings } = facts;
    const voice = await paperVoice();
    const stand = standOf(facts.now, voice);
    return printedSheets(
      [
        termsSheet(market, tariff, stand, voice),
        siteSheet(market, plan, 'A4', voice),
        participantSheet(market, bookings, stand, voice),
        dayListSheet(market, plan.pitches, bookings, stand, voice),
        signSheet(market, plan.pitches, voice),
      ],
      voice.language,
      voice.t('market-paper.everything'),
    );
  }
}
