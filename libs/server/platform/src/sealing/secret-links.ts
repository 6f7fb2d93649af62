import {
  UNMISTAKABLE_SIGNS,
  accessCodeFrom,
  formatAccessCode,
  normaliseAccessCode,
} from '@dabei/domain';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Sealer } from './sealer';

/** Whose it is and a keyed mark, so that nothing has to be kept. */
function marked(sealer: Sealer, id: string, purpose: string): string {
  return `${id.replaceAll('-', '')}${sealer.fingerprint(purpose).slice(0, 32)}`;
}

/** What somebody types from a mail; made again for each mail. */
function sixDigits(sealer: Sealer, purpose: string): string {
  const lot = Number.parseInt(sealer.fingerprint(purpose).slice(0, 12), 16);
  return String(lot % 1_000_000).padStart(6, '0');
}

/** The secret part of an offer's link: long, unguessable, made again for each mail, kept only as a hash. */
export function offerToken(sealer: Sealer, offerId: string): string {
  return sealer.fingerprint(`offer:${offerId}`);
}

/** The secret of a reminder's "kommt nicht": one family on one day ('YYYY-MM-DD'). */
export function notComingToken(sealer: Sealer, householdId: string, day: string): string {
  return sealer.fingerprint(`not-coming:${householdId}:${day}`);
}

/** The secret behind "Wie war es?": one family and one day, by the id of the question. */
export function howWasItToken(sealer: Sealer, askId: string): string {
  return sealer.fingerprint(`how-was-it:${askId}`);
}

/** The secret of the two questions to an organiser about one event. */
export function twoQuestionsToken(sealer: Sealer, eventId: string): string {
  return sealer.fingerprint(`two-questions:${eventId}`);
}

/** The secret of a household's calendar feed; a new round revokes every link given out before. */
export function feedSecret(sealer: Sealer, householdId: string, round: number): string {
  return sealer.fingerprint(`feed:${householdId}:${String(round)}`);
}

/**
 * The secret in the address a mail comes back to: 32 hex digits, so that the part before the @ stays within its 64
 * characters. A new round makes what came back from an earlier sending worthless.
 */
export function returnToken(sealer: Sealer, mailId: string, round: number): string {
  return sealer.fingerprint(`return:${mailId}:${String(round)}`).slice(0, 32);
}

/** How secrets of links are looked up. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** How a printed access code is kept and looked up: keyed, so that the table alone opens nothing. */
export function accessCodeHash(sealer: Sealer, typed: string): string {
  return sealer.fingerprint(`access-code:${normaliseAccessCode(typed)}`);
}

/** The secret of an invitation, short enough to be typed from paper; made again for each mail and sheet. */
export function invitationCode(sealer: Sealer, invitationId: string): string {
  const lot = Buffer.from(sealer.fingerprint(`invitation:${invitationId}`), 'hex');
  return formatAccessCode(accessCodeFrom(lot.subarray(0, 16)));
}

/** How an invitation is looked up by what was typed or scanned. */
export function invitationHash(sealer: Sealer, typed: string): string {
  return sealer.fingerprint(`invitation-code:${normaliseAccessCode(typed)}`);
}

/** The secret of a donor's own page: whose it is and a keyed mark, so that nothing has to be kept; a new round revokes it. */
export function donorToken(sealer: Sealer, donorId: string, round: number): string {
  return marked(sealer, donorId, `donor:${donorId}:${String(round)}`);
}

/** The donor or tree a token names, before its mark is checked; null for what no token looks like. */
export function idInToken(token: string): string | null {
  const parts =
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})[0-9a-f]{32}$/.exec(token);
  return parts === null ? null : parts.slice(1).join('-');
}

/** The code printed on a paper card; made again for each print, kept only as a hash. */
export function cardCode(sealer: Sealer, cardId: string): string {
  return sealer.fingerprint(`card:${cardId}`).slice(0, 32);
}

/** The secret of a staff member's calendar of the wish tree; a new round revokes it. */
export function staffTreeFeedSecret(sealer: Sealer, accountId: string, round: number): string {
  return sealer.fingerprint(`staff-tree-feed:${accountId}:${String(round)}`);
}

/** The secret of a shop that looks after a tree; a new round revokes it. */
export function keeperToken(sealer: Sealer, treeId: string, round: number): string {
  return marked(sealer, treeId, `tree-keeper:${treeId}:${String(round)}`);
}

/** The secret of a shop's calendar: reads its days and does nothing; revoked along with its page. */
export function keeperFeedToken(sealer: Sealer, treeId: string, round: number): string {
  return marked(sealer, treeId, `tree-keeper-feed:${treeId}:${String(round)}`);
}

/** The six digits a donor types to keep what it claimed; made again for the mail. */
export function claimCodeOf(sealer: Sealer, basketId: string): string {
  return sixDigits(sealer, `claim:${basketId}`);
}

/** How a donor's address is looked up without being kept in the open. */
export function donorEmailHash(sealer: Sealer, email: string): string {
  return sealer.fingerprint(`donor-email:${email}`);
}

/** How a seller's address is looked up without being kept in the open. */
export function sellerEmailKey(sealer: Sealer, email: string): string {
  return sealer.fingerprint(`seller-email:${email}`);
}

/** The six digits a seller types to keep a number; made again for the mail. */
export function numberCodeOf(sealer: Sealer, numberId: string): string {
  return sixDigits(sealer, `seller-number-code:${numberId}`);
}

/** The secret of the page of one seller number: whose it is and a keyed mark. */
export function numberToken(sealer: Sealer, numberId: string): string {
  return marked(sealer, numberId, `seller-number:${numberId}`);
}

/** How a volunteer's address is looked up without being kept in the open. */
export function volunteerEmailKey(sealer: Sealer, email: string): string {
  return sealer.fingerprint(`volunteer-email:${email}`);
}

/** The six digits a volunteer types to keep its shifts; made again for the mail. */
export function volunteerCodeOf(sealer: Sealer, volunteerId: string): string {
  return sixDigits(sealer, `volunteer-code:${volunteerId}`);
}

/** The secret of a volunteer's own page: whose it is and a keyed mark. */
export function volunteerToken(sealer: Sealer, volunteerId: string): string {
  return marked(sealer, volunteerId, `volunteer:${volunteerId}`);
}

/** The secret of a volunteer's calendar: it opens nothing else; a new round revokes it. */
export function volunteerFeedToken(sealer: Sealer, volunteerId: string, round: number): string {
  return marked(sealer, volunteerId, `volunteer-feed:${volunteerId}:${String(round)}`);
}

/** The secret of the page on which parents agree: neither the volunteer's own link nor its calendar opens it. */
export function parentConsentToken(sealer: Sealer, volunteerId: string): string {
  return marked(sealer, volunteerId, `volunteer-consent:${volunteerId}`);
}

/** The six digits a seller types to keep its pitches; made again for the mail. */
export function bookingCodeOf(sealer: Sealer, bookingId: string): string {
  return sixDigits(sealer, `pitch-booking-code:${bookingId}`);
}

/** The secret of the page of one booking: whose it is and a keyed mark. */
export function bookingToken(sealer: Sealer, bookingId: string): string {
  return marked(sealer, bookingId, `pitch-booking:${bookingId}`);
}

/** How an association's address is looked up without being kept in the open. */
export function boothEmailKey(sealer: Sealer, email: string): string {
  return sealer.fingerprint(`booth-email:${email}`);
}

/** The six digits an association types to begin its application; made again for the mail. */
export function boothCodeOf(sealer: Sealer, boothId: string): string {
  return sixDigits(sealer, `booth-code:${boothId}`);
}

/** The secret of the page of one booth: whose it is and a keyed mark. Another address makes another link. */
export function boothToken(sealer: Sealer, boothId: string, emailKey: string | null): string {
  return marked(sealer, boothId, `booth:${boothId}:${emailKey ?? ''}`);
}

/** What is scanned, or typed, when a booth arrives: the same sort of code as on a market. */
export function boothArrivalCodeOf(sealer: Sealer, boothId: string): string {
  return arrivalSigns(sealer, `booth-arrival:${boothId}`);
}

const ARRIVAL_SIGNS = 8;

/** About 40 bits that nobody mistakes: 'K7M4-Q2XP'. */
function arrivalSigns(sealer: Sealer, purpose: string): string {
  let lot = BigInt(`0x${sealer.fingerprint(purpose).slice(0, 32)}`);
  const base = BigInt(UNMISTAKABLE_SIGNS.length);
  let signs = '';
  while (signs.length < ARRIVAL_SIGNS) {
    signs += UNMISTAKABLE_SIGNS.charAt(Number(lot % base));
    lot /= base;
  }
  return formatAccessCode(signs);
}

/**
 * What is scanned, or typed, on the morning of the market. Kept only as a hash; it opens nothing but the word "arrived"
 * to who is signed in at the desk.
 */
export function arrivalCodeOf(sealer: Sealer, bookingId: string): string {
  return arrivalSigns(sealer, `pitch-arrival:${bookingId}`);
}

/** An arrival code as somebody typed or scanned it, written as it was given out: small letters and spaces do not matter. */
export const typedArrivalCode = (typed: string): string => formatAccessCode(typed);

/** The secret of the page of one bill, for whoever has no account here: whose it is and a keyed mark. */
export function billToken(sealer: Sealer, billId: string): string {
  return marked(sealer, billId, `bill:${billId}`);
}

/** Compares a secret that came in with the right one, without telling by time how much of it fits. */
export function isSameSecret(right: string, given: string): boolean {
  const [one, other] = [Buffer.from(right), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
