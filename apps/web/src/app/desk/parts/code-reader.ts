/** Reads the codes in a picture, as browsers with a reader of their own do. */
export interface CodeReader {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
interface CodeReaderClass {
  new (options: { formats: ['qr_code'] }): CodeReader;
  getSupportedFormats: () => Promise<readonly string[]>;
}

/** The browser's own reader of QR codes; where it has none (Safari, Firefox) one that is loaded now. */
export async function codeReader(window: object): Promise<CodeReader> {
  const own = (window as { BarcodeDetector?: CodeReaderClass }).BarcodeDetector;
  const known = await own?.getSupportedFormats().catch((): string[] => []);
  const reads = own !== undefined && known?.includes('qr_code') === true;
  const found = reads ? own : (await import('qr/decode.js')).BarcodeDetector;
  return new found({ formats: ['qr_code'] });
}
