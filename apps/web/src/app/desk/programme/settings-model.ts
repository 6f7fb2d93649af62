import type { CampaignSettings } from '@dabei/contracts';
import { instantOf, wallTimeOf } from '../parts/wall-time';

/** The settings of a campaign as they are typed. */
export interface SettingsModel {
  title: string;
  intro: string;
  wishesOpenAt: string;
  wishesCloseAt: string;
  opensAt: string;
  closesAt: string;
  maxEventsPerChild: number | null;
  maxNewPerChildPerDay: number | null;
  maxNewForDays: number | null;
  minMinutesBetween: number | null;
  bindingButton: boolean;
  asksSex: boolean;
  asksFirstTime: boolean;
  asksDistrict: boolean;
  asksAfterwards: boolean;
  entryFrom: string;
  entryUntil: string;
  reminderRules: { daysBefore: number | null; at: string }[];
}

export const emptySettings: SettingsModel = {
  title: '',
  intro: '',
  wishesOpenAt: '',
  wishesCloseAt: '',
  opensAt: '',
  closesAt: '',
  maxEventsPerChild: null,
  maxNewPerChildPerDay: null,
  maxNewForDays: 3,
  minMinutesBetween: 0,
  bindingButton: true,
  asksSex: false,
  asksFirstTime: false,
  asksDistrict: false,
  asksAfterwards: true,
  entryFrom: '',
  entryUntil: '',
  reminderRules: [],
};

export function settingsModelOf(settings: CampaignSettings): SettingsModel {
  const { version: _, statisticsAsked, ...same } = settings;
  return {
    ...same,
    asksSex: statisticsAsked.includes('sex'),
    asksFirstTime: statisticsAsked.includes('first-time'),
    asksDistrict: statisticsAsked.includes('district'),
    wishesOpenAt: wallTimeOf(settings.wishesOpenAt),
    wishesCloseAt: wallTimeOf(settings.wishesCloseAt),
    opensAt: wallTimeOf(settings.opensAt),
    closesAt: wallTimeOf(settings.closesAt),
    entryFrom: settings.entryFrom ?? '',
    entryUntil: settings.entryUntil ?? '',
    reminderRules: settings.reminderRules.map((rule) => ({ ...rule })),
  };
}

/** What was typed, as the API takes it; times that nobody touched stay exact to the second. */
export function settingsOf(model: SettingsModel, stored: CampaignSettings): CampaignSettings {
  const instant = (typed: string, known: string | null) =>
    typed === wallTimeOf(known) ? known : instantOf(typed);
  return {
    version: stored.version,
    title: model.title.trim(),
    intro: model.intro.trim(),
    wishesOpenAt: instant(model.wishesOpenAt, stored.wishesOpenAt),
    wishesCloseAt: instant(model.wishesCloseAt, stored.wishesCloseAt),
    opensAt: instant(model.opensAt, stored.opensAt),
    closesAt: instant(model.closesAt, stored.closesAt),
    maxEventsPerChild: model.maxEventsPerChild,
    maxNewPerChildPerDay: model.maxNewPerChildPerDay,
    maxNewForDays: model.maxNewForDays ?? 3,
    minMinutesBetween: model.minMinutesBetween ?? 0,
    bindingButton: model.bindingButton,
    statisticsAsked: [
      ...(model.asksFirstTime ? (['first-time'] as const) : []),
      ...(model.asksSex ? (['sex'] as const) : []),
      ...(model.asksDistrict ? (['district'] as const) : []),
    ],
    asksAfterwards: model.asksAfterwards,
    entryFrom: model.entryFrom || null,
    entryUntil: model.entryUntil || null,
    reminderRules: model.reminderRules.map(({ daysBefore, at }) => ({
      daysBefore: daysBefore ?? 0,
      at: at.slice(0, 5),
    })),
  };
}
