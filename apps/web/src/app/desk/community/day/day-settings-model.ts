import type { CommunityDayInput, CommunityDayView } from '@dabei/contracts';
import { instantOf, wallTimeOf } from '../../parts/wall-time';

/** A number may be empty while it is typed. */
type Typed<T> = { [K in keyof T]: T[K] extends number ? number | null : T[K] };

/** The settings of a community day as they are typed. */
export type DaySettingsModel = Typed<CommunityDayInput>;

export function dayModelOf(day: CommunityDayView): DaySettingsModel {
  const { slug: _, phase: __, calledOffAt: ___, calledOffWords: ____, ...rest } = day;
  const { version: _____, signUpFrom, cancelFreeUntil, ...same } = rest;
  return {
    ...same,
    signUpFrom: wallTimeOf(signUpFrom),
    cancelFreeUntil: wallTimeOf(cancelFreeUntil),
  };
}

/** What was typed since `base` stays; everything else is as it is now. */
export function keepTyped(
  typed: DaySettingsModel,
  base: DaySettingsModel,
  now: DaySettingsModel,
): DaySettingsModel {
  const names = Object.keys(now) as (keyof DaySettingsModel)[];
  const changed = names.filter((name) => typed[name] !== base[name]);
  return { ...now, ...Object.fromEntries(changed.map((name) => [name, typed[name]])) };
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
