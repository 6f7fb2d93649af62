import type { CommunityDayInput, CommunityDayView } from '@dabei/contracts';
import { instantOf, wallTimeOf } from '../../parts/wall-time';

/** A number may be empty while it is typed. */
type Typed<T> = { [K in keyof T]: T[K] extends number ? number | null : T[K] };

/** The settings of a community day as they are typed. */
export type DaySettingsModel = Typed<CommunityDayInput>;

export const emptyDaySettings: DaySettingsModel = {
  title: '',
  intro: '',
  place: '',
  heldOn: '',
  opensAt: '',
  closesAt: '',
  signUpFrom: '',
  cancelFreeUntil: '',
  graceMinutes: 0,
  shiftsInARow: 1,
  pauseMinutes: 0,
  youthUntil: '',
  youthHours: 1,
  emergency: '',
  eraseOn: '',
};

export function dayModelOf(day: CommunityDayView): DaySettingsModel {
  const { slug: _, phase: __, calledOffAt: ___, calledOffWords: ____, ...rest } = day;
  const { version: _____, signUpFrom, cancelFreeUntil, ...same } = rest;
  return {
    ...same,
    signUpFrom: wallTimeOf(signUpFrom),
    cancelFreeUntil: wallTimeOf(cancelFreeUntil),
  };
}

/** What is sent; call it on a form without mistakes. */
export function daySettingsOf(model: DaySettingsModel): CommunityDayInput {
  return {
    ...model,
    signUpFrom: instantOf(model.signUpFrom) ?? '',
    cancelFreeUntil: instantOf(model.cancelFreeUntil) ?? '',
    graceMinutes: model.graceMinutes ?? 0,
    shiftsInARow: model.shiftsInARow ?? 0,
    pauseMinutes: model.pauseMinutes ?? 0,
    youthHours: model.youthHours ?? 0,
  };
}
