import type { CampaignPhase, ReminderRule } from '@dabei/domain';
import { defineEntity, p } from '@mikro-orm/core';

const schema = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    kind: p.text().$type<'holiday'>(),
    title: p.text(),
    intro: p.text().default(''),
    phase: p.text().$type<CampaignPhase>(),
    wishesOpenAt: p.datetime().nullable(),
    wishesCloseAt: p.datetime().nullable(),
    drawnAt: p.datetime().nullable(),
    opensAt: p.datetime().nullable(),
    closesAt: p.datetime().nullable(),
    startsOn: p.date(),
    endsOn: p.date(),
    eraseOn: p.date(),
    residentsFirstUntil: p.date().nullable(),
    maxEventsPerChild: p.integer().nullable(),
    maxNewPerChildPerDay: p.integer().nullable(),
    maxNewForDays: p.integer().default(3),
    minMinutesBetween: p.integer().default(0),
    entryFrom: p.date().nullable(),
    entryUntil: p.date().nullable(),
    bindingButton: p.boolean().default(false),
    statisticsAsked: p.array().$type<string[]>().default([]),
    asksAfterwards: p.boolean().default(true),
    reminderRules: p.json().$type<ReminderRule[]>().default('[]'),
    copiedFrom: p.uuid().nullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
  },
});

export class Campaign extends schema.class {}
schema.setClass(Campaign);
