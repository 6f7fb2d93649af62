import type { PlanPicture } from '@dabei/contracts';
import type { StoredPlan } from './load-plan';

/** Where a picture is fetched and how large it lies on the sheet: as wide as the sheet until somebody measured it. */
export function pictureOnPlan(
  { picture, pictureScale, sheet }: StoredPlan,
  address: string,
): PlanPicture | null {
  if (picture === null) return null;
  const scale = pictureScale ?? sheet.widthCm / picture.width;
  return {
    url: `${address}?v=${picture.key}`,
    widthCm: picture.width * scale,
    depthCm: picture.height * scale,
  };
}
