import { z } from 'zod';
import { uuid } from './primitives';

/**
 * What happened, as ids and codes only (they are kept in tables and shown on the job dashboard).
 * Every message is handled at least once; its handler reloads by id and skips if the world moved on.
 */
export const outboxMessages = {
  /** A basket was pressed; a code is on its way (or the family was signed in). */
  'basket-decided': z.strictObject({ basketId: uuid }),
  /** The code was typed: held became confirmed, queued became waiting. */
  'basket-confirmed': z.strictObject({ basketId: uuid }),
  'place-offered': z.strictObject({ offerId: uuid }),
  'offer-accepted': z.strictObject({ offerId: uuid }),
  'offer-expired': z.strictObject({ offerId: uuid }),
  'registration-cancelled': z.strictObject({
    registrationId: uuid,
    by: z.enum(['family', 'office', 'event']),
  }),
  'group-asked': z.strictObject({ groupId: uuid, eventId: uuid }),
  'event-cancelled': z.strictObject({ eventId: uuid }),
  /** Time or place changed; told once per version of the event. */
  'event-moved': z.strictObject({ eventId: uuid, sequence: z.int() }),
  /** Seats may have become free: serve the waiting list. */
  'places-changed': z.strictObject({ eventId: uuid }),
  /** The office accepted an organiser's event or gave it back; told once per submission. */
  'event-reviewed': z.strictObject({ eventId: uuid, number: z.int() }),
  /** Somebody ticked on the day who is there: the registration follows. */
  'presence-recorded': z.strictObject({ registrationId: uuid }),
  /** The office moved a child to another event: one mail, not a cancellation and a confirmation. */
  'registration-moved': z.strictObject({ fromId: uuid, toId: uuid }),
  /** Many registrations are to be changed; the job's rows say which are still due. */
  'bulk-started': z.strictObject({ jobId: uuid }),
  /** A bulk action that ended or moved registrations is over: this family is told once, of all its children. */
  'bulk-ended': z.strictObject({ jobId: uuid, householdId: uuid }),
  /** The office has sent a message, for now or for later; its row says when it is due. */
  'message-sent': z.strictObject({ messageId: uuid }),
  /** Who gets a message is written down; its rows say who has not been told yet. */
  'message-begun': z.strictObject({ messageId: uuid }),
  /** A family is to be asked how it was; its row says about which day. */
  'family-asked': z.strictObject({ askId: uuid }),
  /** An organiser is to be asked two questions about an event that is over. */
  'organiser-asked': z.strictObject({ eventId: uuid }),
  /** The office asked for a run of the draw; its row says what. */
  'draw-run-asked': z.strictObject({ runId: uuid }),
  /** The draw is real: every family is told once, and the public file is made. */
  'draw-confirmed': z.strictObject({ campaignId: uuid }),
  /** A family handed in wishes: it is told once per round, which is the second it happened. */
  'wishes-handed-in': z.strictObject({ campaignId: uuid, householdId: uuid, round: z.int() }),
  /** A family joined a group of friends: the one that made the group is told, once for each family. */
  'wish-friend-joined': z.strictObject({ campaignId: uuid, groupId: uuid, householdId: uuid }),
  /** A child was taken out of a group of friends: its family is told. */
  'wish-friend-removed': z.strictObject({
    campaignId: uuid,
    householdId: uuid,
    childId: uuid,
    memberId: uuid,
  }),
  /** A family began wish lists and did not hand them in; two days are left. */
  'wishes-unfinished': z.strictObject({ campaignId: uuid, householdId: uuid }),
  /** Money came, went or was waived on a bill; marks elsewhere follow its journal. */
  'bill-booked': z.strictObject({ billId: uuid }),
  /** A wish tree campaign was erased: the names behind its wishes go as well. */
  'tree-erased': z.strictObject({ campaignId: uuid }),
  /** A donor pressed "Diesen Wunsch erfüllen": a code is on its way. */
  'wishes-claimed': z.strictObject({ basketId: uuid }),
  /** The code was typed, or the office wrote the promise down. */
  'wishes-promised': z.strictObject({ basketId: uuid }),
  /** A donor is reminded of what is due: before the day, or after it. Once per day and kind. */
  'pledges-due': z.strictObject({
    donorId: uuid,
    kind: z.enum(['before', 'after']),
    day: z.string(),
  }),
  /** A promise is over without a gift; the wish is free again or will be bought. */
  'pledge-ended': z.strictObject({
    pledgeId: uuid,
    by: z.enum(['donor', 'office', 'time', 'other-gift', 'some-gift']),
  }),
  /** "Ihr Geschenk Nr. 117 ist angekommen. Danke." */
  'gift-arrived': z.strictObject({ pledgeId: uuid }),
  /** A shop that keeps a tree is told something, once for each occasion. */
  'tree-keeper-news': z.strictObject({
    treeId: uuid,
    what: z.enum(['welcome', 'days', 'few-cards', 'thanks']),
    occasion: z.string(),
  }),
  /** All entitling bodies are asked to look, once a day: nothing says for whom something waits. */
  'tree-body-news': z.object({ campaignId: uuid, day: z.string() }),
  /** Somebody asked for a seller number; the code goes to the address that was typed, again with every press. */
  'seller-number-held': z.strictObject({ numberId: uuid, at: z.string() }),
  /** What became of a seller number: given, waiting, offered, taken back, told when to hand in; once per occasion. */
  'seller-number-news': z.strictObject({
    numberId: uuid,
    what: z.enum(['given', 'waiting', 'ticket', 'offered', 'lapsed', 'cancelled', 'intake']),
    occasion: z.string(),
  }),
  /** A seller took pitches or asked for some; a code is on its way. */
  'pitch-claimed': z.strictObject({ bookingId: uuid }),
  /** A booking has its pitches for sure: the code was typed, an offer taken, the office or the draw gave them. */
  'pitch-booked': z.strictObject({ bookingId: uuid, at: z.string() }),
  /** It stands in the line of a market. */
  'pitch-waiting': z.strictObject({ bookingId: uuid, after: z.literal('draw').optional() }),
  /** The line was sealed for a draw: under which random name it is in it. */
  'pitch-ticket': z.strictObject({ bookingId: uuid }),
  /** Freed pitches are kept for it. */
  'pitch-offered': z.strictObject({ bookingId: uuid, until: z.string().nullable() }),
  /** Fewer pitches than it wants are free side by side; it is asked once whether they would do. */
  'pitch-fewer-asked': z.strictObject({ bookingId: uuid }),
  /** The plan changed under a booking: another place, size or number; told once per version of the plan. */
  // what became news with the pitch: another price, another time to set up
  'pitch-changed': z.strictObject({
    bookingId: uuid,
    planVersion: z.int(),
    priceCents: z.int().nullable().default(null),
    newSetUp: z.boolean().default(false),
  }),
  /** The market of a booking is called off: one message, whatever else happens to it. */
  'pitch-called-off': z.strictObject({ bookingId: uuid }),
  /** The Kleiderbörse of a seller number is called off. */
  'seller-number-called-off': z.strictObject({ numberId: uuid }),
  /** Money is given back to many; the rows of the run say to whom it is still due. */
  'refunds-begun': z.strictObject({ runId: uuid }),
  /** Somebody wants to help; the code goes to the address that was typed, again with every press. */
  'volunteer-held': z.strictObject({ volunteerId: uuid, at: z.string() }),
  /** What became of a volunteer's shifts; everything of one volunteer is one message. */
  'volunteer-news': z.strictObject({
    volunteerId: uuid,
    what: z.enum([
      'signed-up',
      'moved-up',
      'role-confirmed',
      'role-refused',
      'moved',
      'cancelled',
      'thanks',
    ]),
    at: z.string(),
  }),
  /** Under 18: the parents are asked. */
  'volunteer-consent': z.strictObject({ volunteerId: uuid, at: z.string() }),
  /** The day is called off: one message to each. */
  'volunteer-called-off': z.strictObject({ volunteerId: uuid }),
  /** An association wants to take part; the code goes to the address that was typed, again with every press. */
  'booth-held': z.strictObject({ boothId: uuid, at: z.string() }),
  /** What became of an application; `place` is where it stands and when it drives in, each change once. */
  'booth-news': z.strictObject({
    boothId: uuid,
    what: z.enum([
      'started',
      'submitted',
      'returned',
      'accepted',
      'waiting',
      'declined',
      'link',
      'moving',
      'ticket',
      'place',
      'withdrawn',
      'thanks',
    ]),
    at: z.string(),
  }),
  /** When an act begins, each change once. */
  'act-news': z.strictObject({ actId: uuid, at: z.string() }),
  /** The day is called off: one message for everything one association has on it, booths and acts. */
  'booth-called-off': z.strictObject({ boothId: uuid }),
  'act-called-off': z.strictObject({ actId: uuid }),
  /** A booking is over. */
  'pitch-ended': z.strictObject({
    bookingId: uuid,
    by: z.enum(['seller', 'office', 'time', 'offer-declined', 'offer-lapsed']),
    at: z.string(),
  }),
} as const;
export type OutboxKind = keyof typeof outboxMessages;
export type OutboxPayload<K extends OutboxKind> = z.infer<(typeof outboxMessages)[K]>;
