import { z } from 'zod';
import { instant, language, localDate, localTime, shortText, uuid } from './primitives';

export const familyGroups = [
  'participants',
  'guardians',
  'campaign',
  'without-place',
  'open-offer',
] as const;
export const staffGroups = ['organisers', 'companions'] as const;
export const messageGroups = [...familyGroups, ...staffGroups] as const;
export type MessageGroup = (typeof messageGroups)[number];

/** States a family knows of: who has not typed the code yet is not written to. */
export const messageStates = ['confirmed', 'waiting', 'attended', 'missed', 'cancelled'] as const;
export type MessageRegistrationState = (typeof messageStates)[number];

/** One group; without events it means all of the campaign, without states those that count for it. */
export const messagePart = z.strictObject({
  kind: z.enum(messageGroups),
  campaignId: uuid,
  eventIds: z.array(uuid).max(100).default([]),
  states: z.array(z.enum(messageStates)).max(5).default([]),
});
export type MessagePart = z.infer<typeof messagePart>;
export const messageParts = z.array(messagePart).max(10);

const text = z.string().max(8000);

/** German is needed to send; without English everybody reads German. */
export const messageContent = z.strictObject({
  subjectDe: shortText,
  textDe: text,
  subjectEn: shortText,
  textEn: text,
});
export type MessageContent = z.infer<typeof messageContent>;

export const messageDraft = messageContent.extend({ parts: messageParts });
export type MessageDraft = z.infer<typeof messageDraft>;
export const messageChange = messageDraft.extend({ version: z.int() });
export type MessageChange = z.infer<typeof messageChange>;

export const outgoingStates = ['draft', 'scheduled', 'sending', 'sent', 'stopped'] as const;

/** How many of the recipients are told, by what became of each. */
export const messageProgress = z.object({
  total: z.int(),
  waiting: z.int(),
  sent: z.int(),
  failed: z.int(),
  letters: z.int(),
  phone: z.int(),
  skipped: z.int(),
});
export type MessageProgress = z.infer<typeof messageProgress>;

export const messageView = messageDraft.extend({
  id: uuid,
  state: z.enum(outgoingStates),
  version: z.int(),
  dueAt: instant.nullable(),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  changedAt: instant,
  progress: messageProgress,
});
export type MessageView = z.infer<typeof messageView>;

/** One line of the outbox. */
export const messageRow = z.object({
  id: uuid,
  subject: z.string(),
  state: z.enum(outgoingStates),
  dueAt: instant.nullable(),
  changedAt: instant,
  progress: messageProgress,
});
export type MessageRow = z.infer<typeof messageRow>;
export const messageList = z.object({ messages: z.array(messageRow) });
export type MessageList = z.infer<typeof messageList>;

export const messageSaved = z.object({ id: uuid, version: z.int() });
export type MessageSaved = z.infer<typeof messageSaved>;

/** Now, or at a wall-clock time of the town. */
export const messageSend = z.strictObject({
  version: z.int(),
  at: z.strictObject({ date: localDate, time: localTime }).nullable(),
});
export type MessageSend = z.infer<typeof messageSend>;

/** Whom a group would reach now, and how. */
export const messageReach = z.object({
  families: z.int(),
  people: z.int(),
  mails: z.int(),
  letters: z.int(),
  phone: z.int(),
  page: z.int(),
  pages: z.int(),
  recipients: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      channel: z.enum(['mail', 'letter', 'phone']),
      registrationIds: z.array(uuid),
      eventIds: z.array(uuid),
    }),
  ),
});
export type MessageReach = z.infer<typeof messageReach>;
export const messageReachRequest = z.strictObject({
  parts: messageParts,
  page: z.int().min(1).max(1000).default(1),
});
export type MessageReachRequest = z.infer<typeof messageReachRequest>;

const recipientKey = z
  .string()
  .max(100)
  .regex(/^(household|staff|organisation):[\w-]+$/);

/** A message as one recipient would read it; null: with invented names. */
export const messagePreviewRequest = z.strictObject({
  content: messageContent,
  recipient: z
    .strictObject({
      key: recipientKey,
      registrationIds: z.array(uuid).max(200),
      eventIds: z.array(uuid).max(200),
    })
    .nullable(),
  /** Of the invented recipient. */
  language: language.default('de'),
});
export type MessagePreviewRequest = z.infer<typeof messagePreviewRequest>;
export const messagePreview = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** The same as a letter, for those who read letters. */
  letter: z.object({ title: z.string(), paragraphs: z.array(z.string()) }),
});
export type MessagePreview = z.infer<typeof messagePreview>;

export const messageTest = z.strictObject({ content: messageContent, language });
export type MessageTest = z.infer<typeof messageTest>;

export const messageRecipients = z.object({
  page: z.int(),
  pages: z.int(),
  recipients: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      householdId: uuid.nullable(),
      state: z.enum(['failed', 'waiting', 'phone', 'skipped', 'letter', 'sent']),
      failure: z.string().nullable(),
      mailId: uuid.nullable(),
    }),
  ),
});
export type MessageRecipients = z.infer<typeof messageRecipients>;

export const messageTemplate = messageContent.extend({
  id: uuid,
  name: z.string().trim().min(1).max(80),
});
export type MessageTemplate = z.infer<typeof messageTemplate>;
export const messageTemplateOrder = messageTemplate.omit({ id: true });
export type MessageTemplateOrder = z.infer<typeof messageTemplateOrder>;
/** A message that goes out with exactly this text and is not sent yet. */
export const templateUse = z.object({ id: uuid, subject: z.string(), dueAt: instant.nullable() });
export const keptTemplate = messageTemplate.extend({ usedBy: z.array(templateUse) });
export type KeptTemplate = z.infer<typeof keptTemplate>;
export const messageTemplates = z.object({ templates: z.array(keptTemplate) });
export type MessageTemplates = z.infer<typeof messageTemplates>;
