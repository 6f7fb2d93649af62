import { z } from 'zod';
import { instant, shortText } from './primitives';

/** What a campaign may ask about each child, voluntarily and for counts only. */
export const statisticsQuestions = ['sex', 'first-time', 'district'] as const;
export const statisticsAsked = z
  .array(z.enum(statisticsQuestions))
  .max(statisticsQuestions.length)
  .refine((asked) => new Set(asked).size === asked.length, { message: 'each question once' });

export const statisticsSexes = ['female', 'male', 'diverse'] as const;
export const statisticsFirstTimes = ['yes', 'no'] as const;
const districtName = z.string().trim().min(1).max(80);

/** What a family said about one child of its basket. Null takes an earlier answer back; absent leaves it as it was. */
export const childStatistics = z.strictObject({
  key: z.string().min(1).max(60),
  sex: z.enum(statisticsSexes).nullable().optional(),
  firstTime: z.enum(statisticsFirstTimes).nullable().optional(),
  district: districtName.nullable().optional(),
});
export const basketStatistics = z.array(childStatistics).max(12).default([]);

/** The parts of the town, for the question; `known` when the family's own street already says it. */
export const districtsView = z.object({ known: z.boolean(), districts: z.array(z.string()) });

export const streetProblemCodes = [
  'missing',
  'no-street',
  'two-districts',
  'too-long',
  'control-character',
  'formula',
] as const;
export const streetProblem = z.object({
  /** As the spreadsheet counts: the headings are row 1. */
  row: z.int(),
  /** The heading as the file has it. */
  column: z.string(),
  value: z.string(),
  code: z.enum(streetProblemCodes),
  /** What helps: the first row of a street that stands there twice, the longest length. */
  hint: z.string().nullable(),
});

/** What a street list would become; nothing is written. */
export const streetsPreview = z.object({
  name: shortText,
  /** Streets once each, however often they are written. */
  streets: z.int(),
  /** Streets that are in force now. */
  before: z.int(),
  districts: z.array(z.object({ name: z.string(), streets: z.int() })),
  missingColumns: z.array(z.string()),
  problems: z.array(streetProblem),
});

/** The street list in force. */
export const streetsView = z.object({
  streets: z.int(),
  changedAt: instant.nullable(),
  districts: z.array(z.object({ name: z.string(), streets: z.int() })),
});

export type StatisticsQuestion = (typeof statisticsQuestions)[number];
export type ChildStatistics = z.infer<typeof childStatistics>;
export type DistrictsView = z.infer<typeof districtsView>;
export type StreetProblem = z.infer<typeof streetProblem>;
export type StreetProblemCode = (typeof streetProblemCodes)[number];
export type StreetsPreview = z.infer<typeof streetsPreview>;
export type StreetsView = z.infer<typeof streetsView>;
