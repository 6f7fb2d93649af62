import type { GeoPosition } from '@dabei/contracts';

const earthRadius = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres as the crow flies between two places in one town. */
export function howFar(one: GeoPosition, other: GeoPosition): number {
  const x =
    radians(other.longitude - one.longitude) *
    Math.cos(radians((one.latitude + other.latitude) / 2));
  return earthRadius * Math.hypot(x, radians(other.latitude - one.latitude));
}

/** "350 m" and "1,2 km": as exact as a walk needs. */
export function distanceText(metres: number, language: string): string {
  const near = metres < 950;
  const value = near ? Math.max(50, Math.round(metres / 50) * 50) : metres / 1000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: metres < 9_950 ? 1 : 0,
  }).format(value);
}
