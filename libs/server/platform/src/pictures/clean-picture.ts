import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';

export interface CleanPicture {
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Pixels. */
  width: number;
  height: number;
  /** The picture without where, when and with what it was taken. */
  bytes: Buffer;
}

/** Width times height; larger than any scan of a plan. Each pixel fills four bytes of who looks at it. */
const MOST_PIXELS = 40_000_000;

/**
 * What a file is by its own first bytes, never by its name, and its picture without anything else: place, time,
 * camera, thumbnails and comments are left out. null for everything that is not a PNG, JPEG or still WebP in one piece.
 */
export function cleanPicture(file: Buffer): CleanPicture | null {
  try {
    const picture = cleanPng(file) ?? cleanJpeg(file) ?? cleanWebp(file);
    const isDrawable =
      picture !== null &&
      Math.min(picture.width, picture.height) > 0 &&
      picture.width * picture.height <= MOST_PIXELS;
    return isDrawable ? picture : null;
  } catch (error) {
    // the file ends in the middle of a length or number it promised
    if (error instanceof RangeError) return null;
    throw error;
  }
}
