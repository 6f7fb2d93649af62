/**
 * The bundled program of the solver's thread. Bundled programs find it beside the worker's; run from the sources,
 * as tests are, it lies where the test run has built it.
 */
export function threadFile(): URL {
  const here = new URL(import.meta.url);
  if (!here.pathname.endsWith('.ts')) return new URL('../worker/draw-solver.js', here);
  return new URL('../../../../../node_modules/.cache/dabei/apps/worker/draw-solver.js', here);
}
