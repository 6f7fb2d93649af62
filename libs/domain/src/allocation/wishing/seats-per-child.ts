/**
 * How many seats one drawn child takes. A family fills the place with every person; nobody was asked how many come
 * when the wishes were collected, so the draw keeps a seat for one adult (product rule 1).
 */
export function seatsPerChild(audience: 'child-alone' | 'child-with-adult' | 'family'): number {
  return audience === 'family' ? 2 : 1;
}
