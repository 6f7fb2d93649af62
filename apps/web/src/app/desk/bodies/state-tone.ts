import type { StatusTone } from '@dabei/web/ui';

const tones: Record<string, StatusTone> = {
  draft: 'quiet',
  returned: 'cancelled',
  open: 'offered',
  given: 'waiting',
  here: 'confirmed',
  missing: 'cancelled',
  'handed-over': 'confirmed',
};

/** How a wish of one's own looks in a list: by one of the five states, before that by its own. */
export function stateTone({ state, shown }: { state: string; shown: string | null }): StatusTone {
  return tones[shown ?? state] ?? 'quiet';
}
