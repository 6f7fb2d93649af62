import { campaignPhases } from '@dabei/domain';
import { z } from 'zod';
import { eventInput } from './desk';
import { instant, localDate, uuid } from './primitives';
import { session } from './programme';

/** One campaign in the chooser of the desk, drafts included. */
export const deskCampaignRow = z.object({
  slug: z.string(),
  title: z.string(),
  phase: z.enum(campaignPhases),
  startsOn: localDate,
  endsOn: localDate,
  events: z.int(),
  /** Families wish before anybody registers. */
  wishes: z.boolean(),
  /** The title of the season this one was copied from. */
  copiedFrom: z.string().nullable(),
});

export const seasonRequest = z
  .strictObject({
    /** The campaign that is copied. */
    source: z.string().min(1).max(160),
    title: z.string().trim().min(3).max(120),
    startsOn: localDate,
    endsOn: localDate,
    /** Events that are not wanted again. */
    without: z.array(uuid).max(1000).default([]),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'before-start',
  });

export const clash = z.object({
  kind: z.enum(['place', 'companion']),
  /** The place as the first event writes it, or the companion's name. */
  subject: z.string(),
  events: z.array(z.object({ id: uuid, title: z.string() })).length(2),
  overlaps: z.array(z.object({ startsAt: instant, endsAt: instant })),
});

/** What copying would make, shown before anything is written. */
export const seasonPreview = z.object({
  /** Whole weeks in days, from the old dates to the new. */
  shiftDays: z.int(),
  events: z.array(
    z.object({
      id: uuid,
      title: z.string(),
      organiser: z.string(),
      place: z.string(),
      status: z.enum(['draft', 'published', 'cancelled']),
      before: z.array(session),
      after: z.array(session),
      /** Not all of it lies within the new first and last day. */
      outside: z.boolean(),
    }),
  ),
  clashes: z.array(clash),
});

export const seasonMade = z.object({ slug: z.string(), events: z.int() });

/** What taking a copied season back would delete, and whether it may be. */
export const seasonUndo = z.object({
  title: z.string(),
  events: z.int(),
  /** Drafts somebody has already worked on. */
  edited: z.int(),
  refused: z.enum(['not-a-copy', 'not-a-draft', 'already-public', 'has-registrations']).nullable(),
});

export const planningBoard = z.object({
  campaign: z.object({
    slug: z.string(),
    title: z.string(),
    phase: deskCampaignRow.shape.phase,
    startsOn: localDate,
    endsOn: localDate,
  }),
  events: z.array(
    z.object({
      id: uuid,
      title: z.string(),
      organiser: z.string(),
      place: z.string(),
      topic: z.string(),
      status: z.enum(['draft', 'published', 'cancelled']),
      column: z.enum(['draft', 'submitted', 'returned', 'accepted', 'published', 'cancelled']),
      registration: z.enum(['with-us', 'with-organiser', 'open']),
      sessions: z.array(session),
      companions: z.int(),
      capacity: z.int(),
      taken: z.int(),
      waiting: z.int(),
    }),
  ),
  clashes: z.array(clash),
});

/** What the editor keeps while somebody types: a draft itself, for a public event a revision nobody sees yet. */
export const typedSaved = z.object({
  keptAs: z.enum(['draft', 'unsent']),
  version: z.int(),
  event: eventInput,
});
export const unsentChanges = z.object({
  /** The version the changes began with. */
  version: z.int(),
  at: instant,
  event: eventInput,
});
/** `null` when nothing unsent is kept. */
export const unsentAnswer = z.object({ unsent: unsentChanges.nullable() });

export const eventFieldChange = z.object({
  field: z.string(),
  /** Missing on fields that name a person: that they changed is kept, not what stood there. */
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

/** What publishing the changes would mean. */
export const changePreview = z.object({
  changes: z.array(eventFieldChange),
  /** Time or place is another one: the families are told. */
  moved: z.boolean(),
  registrations: z.int(),
  mails: z.int(),
  letters: z.int(),
  phoneCalls: z.int(),
});

export const eventRevision = z.object({
  version: z.int(),
  at: instant,
  /** A name only for those who may see names of staff; for others the organisation, null where it was the office. */
  by: z.string().nullable(),
  changes: z.array(eventFieldChange),
});
export const eventRevisions = z.object({ revisions: z.array(eventRevision), more: z.boolean() });
/** An earlier version as the editor would send it. */
export const earlierVersion = z.object({ version: z.int(), event: eventInput });

export type DeskCampaignRow = z.infer<typeof deskCampaignRow>;
export type SeasonRequest = z.infer<typeof seasonRequest>;
export type SeasonPreview = z.infer<typeof seasonPreview>;
export type SeasonMade = z.infer<typeof seasonMade>;
export type SeasonUndo = z.infer<typeof seasonUndo>;
export type ClashView = z.infer<typeof clash>;
export type PlanningBoard = z.infer<typeof planningBoard>;
export type BoardEvent = PlanningBoard['events'][number];
export type TypedSaved = z.infer<typeof typedSaved>;
export type UnsentAnswer = z.infer<typeof unsentAnswer>;
export type ChangePreview = z.infer<typeof changePreview>;
export type EventRevisions = z.infer<typeof eventRevisions>;
export type EarlierVersion = z.infer<typeof earlierVersion>;
