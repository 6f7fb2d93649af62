import type { GeoPosition } from '@dabei/contracts';

const two = /^(-?\d{1,3}(?:[.,]\d+)?)°?\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)°?$/;
const whole = (text = ''): number => Number(text.replace(',', '.'));

/** What is copied out of a map: "51.7612, 6.3981", also with decimal commas; null for any other text. */
export function positionIn(text: string): GeoPosition | null {
  const found = two.exec(text.trim());
  if (found === null) return null;
  const [latitude, longitude] = [whole(found[1]), whole(found[2])];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

export const positionText = (position: GeoPosition | null): string =>
  position === null ? '' : `${String(position.latitude)}, ${String(position.longitude)}`;
