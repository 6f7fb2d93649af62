import { codeReader } from './code-reader';

class Own {
  static formats: string[] = ['qr_code'];
  static getSupportedFormats(): Promise<string[]> {
    return Promise.resolve(Own.formats);
  }
  detect(): Promise<{ rawValue: string }[]> {
    return Promise.resolve([{ rawValue: 'Nr. 4' }]);
  }
}

describe('the reader of codes', () => {
  it('is the browser’s own', async () => {
    Own.formats = ['ean_13', 'qr_code'];
    expect(await codeReader({ BarcodeDetector: Own })).toBeInstanceOf(Own);
  });

  it('is loaded where there is none, or none for these codes', async () => {
    Own.formats = [];
    for (const window of [{}, { BarcodeDetector: Own }]) {
      const reader = await codeReader(window);
      expect(reader).not.toBeInstanceOf(Own);
      expect(typeof reader.detect).toBe('function');
    }
  });
});
