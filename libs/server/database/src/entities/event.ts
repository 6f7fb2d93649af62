import type { ReviewState } from '@dabei/domain';
import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Event',
  tableName: 'event',
  properties: {
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    organisationId: p.uuid(),
    seriesId: p.uuid().nullable(),
    slug: p.text(),
    title: p.text(),
    summary: p.text().default(''),
    description: p.text().default(''),
    topic: p.text(),
    status: p.text().$type<'draft' | 'published' | 'cancelled'>(),
    registration: p.text().$type<'with-us' | 'with-organiser' | 'open'>(),
    organiserPhone: p.text().nullable(),
    organiserLink: p.text().nullable(),
    audience: p.text().$type<'child-alone' | 'child-with-adult' | 'family'>(),
    ageBy: p.text().$type<'first-day' | 'birth-year'>().default('first-day'),
    ageMin: p.integer().nullable(),
    ageMax: p.integer().nullable(),
    residentsFirstUntil: p.date().nullable(),
    minimumPlaces: p.integer().nullable(),
    minimumDecidedOn: p.date().nullable(),
    priceCents: p.integer().default(0),
    priceSiblingCents: p.integer().nullable(),
    priceReducedCents: p.integer().nullable(),
    priceNote: p.text().nullable(),
    place: p.text(),
    placeAddress: p.text().nullable(),
    meetingPoint: p.text().nullable(),
    bring: p.text().nullable(),
    responsible: p.text().nullable(),
    accessible: p.boolean().default(false),
    accessibilityNote: p.text().nullable(),
    swimLevelNeeded: p
      .text()
      .$type<'none' | 'seahorse' | 'bronze' | 'silver' | 'gold'>()
      .nullable(),
    asks: p.array().$type<string[]>().default([]),
    custody: p.text().$type<'one' | 'both'>().default('one'),
    abroadDocuments: p.array().$type<string[]>().default([]),
    allergens: p.array().$type<string[]>().default([]),
    cancellationTerms: p.text().nullable(),
    assumed: p.array().$type<string[]>().default([]),
    sourceUrl: p.text().nullable(),
    sequence: p.integer().default(0),
    cancelledReason: p.text().nullable(),
    review: p.text().$type<ReviewState>().nullable(),
    reviewComment: p.text().nullable(),
    submittedAt: p.datetime().nullable(),
    enteredFor: p.boolean().default(false),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

export class Event extends schema.class {}
schema.setClass(Event);
