import { z } from 'zod';
import { taskView } from './desk-registrations';
import { instant } from './primitives';

/** What may need the office, in the order it is shown; each has one action. */
export const needKinds = [
  'market-day',
  'unconfirmed',
  'offers',
  'pitch-calls',
  'number-calls',
  'storm-calls',
  'storm-refunds',
  'volunteer-calls',
  'booth-calls',
  'booth-checks',
  'booth-looks',
  'shift-requests',
  'overbooked',
  'mails',
  'letters',
  'approvals',
  'cancel-requests',
  'phase',
  'minimum',
  'lines',
  'closing',
  'opening',
  'reserved',
  'clearances',
  'seals',
  'tree-check',
  'tree-late',
  'tree-uncounted',
  'erasing',
] as const;

/** One of the things behind a need: an event, a campaign, an organisation. */
export const needItem = z.object({
  /** What its page is found by; null when the need as a whole has one page. */
  id: z.string().nullable(),
  title: z.string().nullable(),
  note: z.string().nullable(),
  due: instant.nullable(),
  /** Registrations, children, days: what the sentence of this kind counts. */
  count: z.int(),
});
export const need = z.object({
  kind: z.enum(needKinds),
  when: z.enum(['today', 'week']),
  /** How many there are; only the first few are listed. */
  total: z.int(),
  items: z.array(needItem),
});
export const today = z.object({ needs: z.array(need), tasks: z.array(taskView) });

export type NeedKind = (typeof needKinds)[number];
export type NeedItem = z.infer<typeof needItem>;
export type Need = z.infer<typeof need>;
export type Today = z.infer<typeof today>;
