/** Who of the office lifts a refusal, and why; `by` is an id, never a name (audit lines hold ids). */
export interface NamedOverride {
  by: string;
  reason: string;
}

/** Does it say who and why? Spaces say nothing. */
export function isNamed(override: NamedOverride | null): override is NamedOverride {
  return override !== null && override.by.trim() !== '' && override.reason.trim() !== '';
}

/** The refusals that stay: a named override lifts those the office may lift, and no others. */
export function refusalsLeft<Refusal extends { reason: string }>(
  refusals: readonly Refusal[],
  overridable: readonly Refusal['reason'][],
  override: NamedOverride | null,
): Refusal[] {
  return refusals.filter(({ reason }) => !isNamed(override) || !overridable.includes(reason));
}
