import { chromium, type Browser } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { create } from 'qrcode';
import { findChromium } from '../../tools/start/chromium.mjs';

const [width, height] = [640, 480];
const quiet = 8;

/** One frame of a camera that looks at a code, as uncompressed video; Chromium plays it for ever. */
function videoOf(text: string): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = Math.floor((height - 2 * quiet) / (modules.size + 8));
  const [left, top] = [width, height].map((side) => Math.floor((side - size * modules.size) / 2));
  const luma = Buffer.alloc(width * height, 220);
  for (let y = 0; y < size * modules.size; y++)
    for (let x = 0; x < size * modules.size; x++)
      if (modules.get(Math.floor(y / size), Math.floor(x / size)))
        luma[(y + (top ?? 0)) * width + x + (left ?? 0)] = 30;
  const colours = Buffer.alloc((width * height) / 2, 128);
  const head = `YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420mpeg2\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from('FRAME\n'), luma, colours]);
}

/** A browser whose camera looks at this code, or one that lends no camera at all. */
export function browserWithCamera(file: string, code: string | null): Promise<Browser> {
  if (code !== null) writeFileSync(file, videoOf(code));
  return chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      code === null ? '--deny-permission-prompts' : '--use-fake-ui-for-media-stream',
      ...(code === null ? [] : [`--use-file-for-fake-video-capture=${file}`]),
    ],
  });
}
