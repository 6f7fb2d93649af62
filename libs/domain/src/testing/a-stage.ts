import type { StageAct, StageDay } from '../community-day';
import { local } from './instants';

/** On the day of the stage: at('10:30'). */
export const at = (time: string): Date => local(`2027-09-19 ${time}`);

/** Twenty minutes on the stage and ten to change; changes: a fixed time, another length. */
export const anAct = (id: string, changes: Partial<StageAct> = {}): StageAct => ({
  id,
  minutes: 20,
  changeoverMinutes: 10,
  fixedAt: null,
  ...changes,
});

/** A stage from 10:00 to 13:00. */
export const aStageDay = (
  acts: readonly StageAct[],
  changes: Partial<StageDay> = {},
): StageDay => ({
  hours: { startsAt: at('10:00'), endsAt: at('13:00') },
  startsAt: at('10:00'),
  acts,
  ...changes,
});
