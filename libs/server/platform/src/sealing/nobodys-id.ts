import type { Sealer } from './sealer';

/** Looks like the id of something new, is the same for the same text, and belongs to nothing: no code fits. */
export function nobodysId(sealer: Sealer, known: string): string {
  const hex = sealer.fingerprint(`known:${known}`).slice(0, 32);
  return hex.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
    (_, ...[one, two, three, four, five]: string[]) =>
      [one, two, `4${three ?? ''}`, `a${four ?? ''}`, five].join('-'),
  );
}
