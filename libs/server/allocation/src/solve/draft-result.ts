import {
  draftByLot,
  buildProgramme,
  canonical,
  type DrawInstance,
  type DrawResult,
  type DrawStop,
  type Guarantee,
} from '@dabei/domain';
import { hotWithoutSolver, resultOf, uncountedBy } from './result-of';

/** The draft by lot as a result, when the solver could not even tell what it had. */
export function draftResult(
  given: DrawInstance,
  guarantee: Guarantee,
  stopped: DrawStop,
): DrawResult {
  const instance = canonical(given);
  const hot = hotWithoutSolver(instance, guarantee);
  const uncounted = uncountedBy(guarantee, instance);
  return resultOf({
    guarantee,
    hot,
    uncounted,
    placements: draftByLot(hot.rest),
    programme: buildProgramme(hot.rest, uncounted),
    proofs: [],
    lotsBound: null,
    from: 'draft',
    stopped,
  });
}
