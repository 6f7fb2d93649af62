import type { DeskPlan, PlanSave } from '@dabei/contracts';
import type { Drawing, Looks } from '../../plan-editor/drawing';

/** A market's plan as something to draw on. */
export const drawingOf = ({ sheet, pitches, areas }: DeskPlan): Drawing => ({
  sheet,
  places: pitches,
  areas,
});

export const looksOf = ({ standing }: DeskPlan): Looks =>
  new Map(standing.map(({ pitchId, look }) => [pitchId, look]));

/** Kinds and zones come from the pick lists and from earlier plans: the server looks once more. */
export const savedAs = ({ sheet, places, areas }: Drawing): Omit<PlanSave, 'version'> => ({
  sheet,
  pitches: places as PlanSave['pitches'],
  areas: [...areas],
});
