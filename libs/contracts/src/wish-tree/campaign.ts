import { stockDifferences, treePhases } from '@dabei/domain';
import { z } from 'zod';
import {
  cents,
  emailAddress,
  geoPosition,
  localDate,
  longText,
  phoneNumber,
  shortText,
  uuid,
} from '../primitives';

/** Which wish tree; without it the newest that is not erased. */
export const treeSlug = z.string().max(200);
export const treeQuery = z.strictObject({ campaign: treeSlug.optional() });

/** Days and rules of a wish tree; the order of the days is checked as well. */
export const treeSettingsInput = z.strictObject({
  title: shortText.min(1),
  intro: longText.default(''),
  priceLimitCents: cents.min(100),
  wishesPerChild: z.int().min(1).max(10),
  vouchersAllowed: z.boolean(),
  collectUntil: localDate,
  giftsUntil: localDate,
  /** A promise holds so many days, at most until `giftsUntil`; null: until then. */
  promiseDays: z.int().min(1).max(60).nullable(),
  handoverFrom: localDate,
  handoverUntil: localDate,
  eraseOn: localDate,
  giftPlace: shortText.min(1),
  giftHours: shortText.default(''),
  handoverPlace: shortText.min(1),
});
/** A new wish tree; `copyPlaces` takes trees and bodies over from the newest one. */
export const treeCreate = treeSettingsInput.extend({ copyPlaces: z.boolean().default(false) });
export const treeSettingsChange = treeSettingsInput.extend({
  campaign: treeSlug,
  version: z.int(),
});
export const treeSettings = treeSettingsInput.extend({
  slug: treeSlug,
  phase: z.enum(treePhases),
  version: z.int(),
});

/** Languages in which a family can agree; the screen offers them all. */
export const consentLanguages = ['de', 'en', 'tr', 'uk', 'ar'] as const;
export const consentTexts = z.strictObject({
  de: longText.min(20),
  en: longText,
  tr: longText,
  uk: longText,
  ar: longText,
});
/** `version` 0: no text yet. A changed text is a new version; wishes keep the one they were agreed to with. */
export const treeConsent = z.object({
  version: z.int(),
  texts: consentTexts.extend({ de: longText }),
  /** Wishes by the version their family agreed to. */
  used: z.array(z.object({ version: z.int(), wishes: z.int() })),
});
export const treeConsentChange = z.strictObject({
  campaign: treeSlug,
  version: z.int(),
  texts: consentTexts,
});

export const treeMove = z.strictObject({
  campaign: treeSlug,
  version: z.int(),
  move: z.enum(['advance', 'go-back']),
});

export const treeBodies = z.object({
  bodies: z.array(z.object({ id: uuid, name: z.string(), chosen: z.boolean() })),
});
export const treeBodiesChange = z.strictObject({
  campaign: treeSlug,
  organisationIds: z.array(uuid).max(100),
});

export const treePlaceInput = z.strictObject({
  name: shortText.min(1),
  address: shortText.min(1),
  district: shortText.default(''),
  hours: shortText.default(''),
  /** Somebody looks after it and reads the code of a card that is taken. */
  staffed: z.boolean().default(false),
  keeperEmail: emailAddress.nullable().default(null),
  keeperPhone: phoneNumber.nullable().default(null),
  /** Where it stands, for donors who look for the nearest; null when nobody has looked it up. */
  position: geoPosition.nullable().default(null),
});
export const treePlaceCreate = treePlaceInput.extend({ campaign: treeSlug });
export const treePlaceChange = treePlaceInput.extend({ version: z.int() });

const count = z.int();
/** Published wishes by where they are; they add up to `published`. */
export const stockCounts = z.object({
  free: count,
  claimed: count,
  out: count,
  here: count,
  missing: count,
  handedOver: count,
});
export const treeStock = z.object({
  published: count,
  counts: stockCounts,
  cards: z.object({
    printed: count,
    hanging: count,
    taken: count,
    returned: count,
    lost: count,
  }),
  differences: z.array(z.object({ number: z.int(), what: z.enum(stockDifferences) })),
});
export const treePlace = treePlaceInput.extend({
  id: uuid,
  number: z.int(),
  version: z.int(),
  linkRound: z.int(),
  stock: treeStock,
});
export const treePlaces = z.object({
  campaign: treeSlug,
  trees: z.array(treePlace),
  /** Wishes that are only online. */
  online: treeStock,
});

export const treeNeedKinds = [
  'consent-missing',
  'no-bodies',
  'no-trees',
  'to-check',
  'to-publish',
  'without-card',
  'late',
  'differences',
] as const;

/** What a step of the campaign means, shown before it is done; `refused`: why it cannot be done yet. */
export const treeStep = z.object({
  move: z.enum(['advance', 'go-back']),
  to: z.enum(treePhases),
  refused: z.enum(['consent-missing', 'another-runs', 'wishes-open']).nullable(),
});

/** Every wish tree that is not erased; the first is meant where none is named. */
export const treeCampaigns = z.object({
  campaigns: z.array(z.object({ slug: treeSlug, title: z.string(), phase: z.enum(treePhases) })),
});

/** The wish tree on one page: what needs the office, how many are where, what comes next. */
export const treeOverview = z.object({
  campaign: treeSettings.nullable(),
  needs: z.array(z.object({ kind: z.enum(treeNeedKinds), count })),
  entered: z.object({ draft: count, toCheck: count, returned: count, approved: count }),
  stock: treeStock.omit({ differences: true }),
  withdrawn: count,
  steps: z.array(treeStep),
  /** The first of those that keep the campaign from being counted; a wish without a number is in nobody's hands yet. */
  open: z.object({ total: count, numbers: z.array(z.int()), unnumbered: count }),
});

export type TreeCampaigns = z.infer<typeof treeCampaigns>;
export type TreeQuery = z.infer<typeof treeQuery>;
export type TreeSettingsInput = z.infer<typeof treeSettingsInput>;
export type TreeCreate = z.infer<typeof treeCreate>;
export type TreeSettingsChange = z.infer<typeof treeSettingsChange>;
export type TreeSettings = z.infer<typeof treeSettings>;
export type ConsentLanguage = (typeof consentLanguages)[number];
export type TreeConsent = z.infer<typeof treeConsent>;
export type TreeConsentChange = z.infer<typeof treeConsentChange>;
export type TreeMoveInput = z.infer<typeof treeMove>;
export type TreeBodies = z.infer<typeof treeBodies>;
export type TreeBodiesChange = z.infer<typeof treeBodiesChange>;
export type TreePlaceCreate = z.infer<typeof treePlaceCreate>;
export type TreePlaceChange = z.infer<typeof treePlaceChange>;
export type TreePlace = z.infer<typeof treePlace>;
export type TreePlaces = z.infer<typeof treePlaces>;
export type TreeStockView = z.infer<typeof treeStock>;
export type TreeStep = z.infer<typeof treeStep>;
export type TreeOverview = z.infer<typeof treeOverview>;
