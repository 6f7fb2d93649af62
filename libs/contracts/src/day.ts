import { z } from 'zod';
import { instant, localDate, uuid } from './primitives';
import { swimLevels } from './programme';

const presenceStates = ['expected', 'present', 'left', 'missed'] as const;
const presenceMoves = [
  'check-in',
  'undo-check-in',
  'check-out',
  'undo-check-out',
  'miss',
  'undo-miss',
] as const;

/** An event on one day, as its companions look for it. */
export const dayEvent = z.object({
  eventId: uuid,
  day: localDate,
  title: z.string(),
  place: z.string(),
  meetingPoint: z.string().nullable(),
  organiser: z.string(),
  sessions: z.array(z.object({ startsAt: instant, endsAt: instant, allDay: z.boolean() })),
  children: z.int(),
  present: z.int(),
  missed: z.int(),
});
export const dayEvents = z.object({ now: instant, today: localDate, events: z.array(dayEvent) });

/** What wants attention; the words themselves are health data and are read one by one. */
export const dayAttention = z.enum(['health', 'medication', 'by-phone']);
export const dayHealth = z.object({
  health: z.string().nullable(),
  medication: z.string().nullable(),
});

export const leavings = ['alone', 'listed', 'other'] as const;

export const dayPresence = z.object({
  registrationId: uuid,
  state: z.enum(presenceStates),
  checkedInAt: instant.nullable(),
  checkedOutAt: instant.nullable(),
  fetchedBy: z.enum(leavings).nullable(),
});

/** One child on the sheet: only what the day needs. No address, fee or birth date. */
export const dayChild = z.object({
  registrationId: uuid,
  firstName: z.string(),
  lastName: z.string(),
  age: z.int(),
  seats: z.int(),
  phone: z.string().nullable(),
  emergency: z.object({ name: z.string(), phone: z.string() }).nullable(),
  pickUp: z.object({ goesHomeAlone: z.boolean(), fetchedBy: z.string().nullable() }).nullable(),
  /** Who may not fetch the child. */
  barred: z.string().nullable(),
  noPhoto: z.boolean(),
  swim: z.object({ level: z.enum(swimLevels), allowed: z.boolean() }).nullable(),
  attention: z.array(dayAttention),
  /** Only on a device of the town; everybody else reads it one by one while there is network. */
  health: dayHealth.nullable(),
  /** The family told that the child does not come on this day; its place stays its own. */
  toldAbsent: z.boolean(),
  presence: dayPresence,
});

export const headCount = z.object({ counted: z.int(), at: instant });

/** The day sheet of one event on one day. `expiresAt` ends every copy of it. */
export const daySheet = z.object({
  now: instant,
  expiresAt: instant,
  event: dayEvent,
  /** What this event asked, and therefore what an empty field means. */
  asks: z.array(z.string()),
  children: z.array(dayChild),
  headCount: headCount.nullable(),
  townDevice: z.boolean(),
  /** May mark who may not fetch a child. */
  mayBar: z.boolean(),
});

const happening = { id: uuid, at: instant };

/** One tap. Its id is made on the device, so that what arrives three times counts once. */
export const dayAction = z.strictObject({
  ...happening,
  registrationId: uuid,
  kind: z.enum(presenceMoves),
  leaving: z
    .strictObject({
      how: z.enum(leavings),
      /** Who it was and why that is right, where the list does not say so. */
      who: z.string().trim().max(120).default(''),
      because: z.string().trim().max(300).default(''),
    })
    .optional(),
});
export const daySync = z.strictObject({
  deviceId: z.string().min(8).max(60),
  actions: z.array(dayAction).max(500).default([]),
  /** Health data that was looked at, with or without network. */
  reads: z
    .array(z.strictObject({ ...happening, registrationId: uuid }))
    .max(500)
    .default([]),
  counts: z
    .array(z.strictObject({ ...happening, counted: z.int().min(0).max(2000) }))
    .max(100)
    .default([]),
  notes: z
    .array(
      z.strictObject({
        ...happening,
        registrationId: uuid.nullable(),
        text: z.string().trim().min(1).max(2000),
      }),
    )
    .max(50)
    .default([]),
});
export const dayOutcome = z.object({
  id: uuid,
  outcome: z.enum(['applied', 'already-done', 'refused']),
  reason: z.string().nullable(),
});
export const daySynced = z.object({
  now: instant,
  results: z.array(dayOutcome),
  presences: z.array(dayPresence),
  /** Registrations whose family told that the child does not come on this day. */
  toldAbsent: z.array(uuid),
  headCount: headCount.nullable(),
});

/** The ticks of the paper, entered afterwards; who is in no list stays open. */
export const dayPaperTicks = z.strictObject({
  present: z.array(uuid).max(2000),
  missed: z.array(uuid).max(2000),
});

export const dayIncidents = z.object({
  incidents: z.array(
    z.object({ id: uuid, at: instant, childName: z.string().nullable(), text: z.string() }),
  ),
});

export const townDeviceInput = z.strictObject({ name: z.string().trim().min(2).max(80) });
export const townDeviceMade = z.object({ id: uuid, name: z.string(), token: z.string() });
export const townDevices = z.object({
  devices: z.array(z.object({ id: uuid, name: z.string(), createdAt: instant })),
});

/** Who may not fetch a child; empty takes the mark away. */
export const pickUpBarInput = z.strictObject({ names: z.string().trim().max(200) });

export type DayEvent = z.infer<typeof dayEvent>;
export type DayEvents = z.infer<typeof dayEvents>;
export type DayHealth = z.infer<typeof dayHealth>;
export type DayPresence = z.infer<typeof dayPresence>;
export type DayChild = z.infer<typeof dayChild>;
export type DaySheet = z.infer<typeof daySheet>;
export type DayAction = z.infer<typeof dayAction>;
export type DaySync = z.infer<typeof daySync>;
export type DaySyncInput = z.input<typeof daySync>;
export type DayOutcome = z.infer<typeof dayOutcome>;
export type DaySynced = z.infer<typeof daySynced>;
export type DayPaperTicks = z.infer<typeof dayPaperTicks>;
export type DayIncidents = z.infer<typeof dayIncidents>;
export type TownDeviceMade = z.infer<typeof townDeviceMade>;
export type TownDevices = z.infer<typeof townDevices>;
