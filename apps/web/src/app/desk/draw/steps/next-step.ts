import type { DrawView } from '@dabei/contracts';
import { isConfirmable } from '../parts/run-words';

/** The way from the wishes to the answers, in this order. */
export const drawSteps = ['wishes', 'seal', 'number', 'rehearse', 'confirm'] as const;
export type DrawStep = (typeof drawSteps)[number];

/** What is to be done next; `done` once the draw is confirmed. */
export function nextStep(view: DrawView): DrawStep | 'done' {
  if (view.confirmed) return 'done';
  if (view.seal === null) return view.campaign.phase === 'drawing' ? 'seal' : 'wishes';
  if (view.number === null) return 'number';
  return view.runs.some(isConfirmable) ? 'confirm' : 'rehearse';
}

/** Before, at, or after the step that is next. */
export function stepState(step: DrawStep, next: DrawStep | 'done'): 'past' | 'now' | 'later' {
  if (next === 'done') return 'past';
  const difference = drawSteps.indexOf(step) - drawSteps.indexOf(next);
  return difference < 0 ? 'past' : difference === 0 ? 'now' : 'later';
}
