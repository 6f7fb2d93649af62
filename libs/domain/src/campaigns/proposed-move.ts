import { localDateOf } from '../time/local-time';
import type { CampaignMove, CampaignPhase } from './campaign-phase';

/** What the calendar says about a campaign: instants, and three local dates ('YYYY-MM-DD'). */
export interface CampaignDates {
  /** When families wish: from (inside) until (outside); both null where they register at once. */
  wishesOpenAt: Date | null;
  wishesCloseAt: Date | null;
  /** The draw was confirmed: families know what they got. */
  drawn: boolean;
  opensAt: Date | null;
  /** null: registration stays open until the campaign's last day is over. */
  closesAt: Date | null;
  startsOn: string;
  endsOn: string;
  eraseOn: string;
}

const hasCome = (instant: Date | null, now: Date): boolean => instant !== null && instant <= now;

function registrationIsOver(dates: CampaignDates, now: Date, today: string): boolean {
  return dates.closesAt === null ? today > dates.endsOn : hasCome(dates.closesAt, now);
}

/**
 * The move the dates propose now, or null. Dates only propose: staff or the schedule makes the
 * move (issue 2 §3). One step at a time, so nothing is skipped after a long sleep. Announcing,
 * extending and withdrawing are never proposed: a person decides them. Nor does registration open
 * while nobody was told what the draw gave.
 */
export function proposedMove(
  phase: CampaignPhase,
  dates: CampaignDates,
  now: Date,
  zone: string,
): CampaignMove | null {
  const today = localDateOf(now, zone);
  switch (phase) {
    case 'announced':
      if (dates.wishesOpenAt !== null) return hasCome(dates.wishesOpenAt, now) ? 'collect' : null;
      return hasCome(dates.opensAt, now) ? 'open' : null;
    case 'wishing':
      return hasCome(dates.wishesCloseAt, now) ? 'freeze' : null;
    case 'drawing':
      return dates.drawn && hasCome(dates.opensAt, now) ? 'open' : null;
    case 'open':
      return registrationIsOver(dates, now, today) ? 'close' : null;
    case 'closed':
      return today >= dates.startsOn ? 'start' : null;
    case 'running':
      return today > dates.endsOn ? 'finish' : null;
    case 'done':
      return today >= dates.eraseOn ? 'erase' : null;
    case 'draft':
    case 'erased':
      return null;
  }
}
