import {
  draftByLot,
  buildProgramme,
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
  const hot = hotWithoutSolver(given, guarantee);
  const uncounted = uncountedBy(guarantee, given);
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
