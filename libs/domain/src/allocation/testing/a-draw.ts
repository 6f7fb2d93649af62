import type { DrawChild, DrawEvent, DrawInstance } from '../draw-instance';

/** A child of a small draw; the lot is the number in its key unless said otherwise. */
export const aDrawChild = (
  key: string,
  wishes: string[],
  more: Partial<DrawChild> = {},
): DrawChild => ({
  key,
  lot: Number(/\d+/.exec(key)?.[0] ?? 1),
  wishes,
  maxPlaces: 3,
  limits: [],
  priority: false,
  reducedFee: false,
  forced: [],
  forbidden: [],
  ...more,
});

/** An event of an offer of its own, on a day of its own. */
export const aDrawEvent = (key: string, more: Partial<DrawEvent> = {}): DrawEvent => {
  const day = 1440 * Array.from(key).reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7);
  return {
    key,
    capacity: 1,
    reserved: 0,
    minimum: 0,
    offer: key,
    spans: [{ start: day, end: day + 60 }],
    shared: [],
    ...more,
  };
};

export const aDraw = (
  children: DrawChild[],
  events: DrawEvent[],
  more: Partial<DrawInstance> = {},
): DrawInstance => ({ children, events, groups: [], shared: [], ...more });
