import { createCanvas, loadImage } from '@napi-rs/canvas';
import { cleanPicture } from './clean-picture';

const MARKER = 'Musterweg 7, Gerät Nr. 4711';
const drawn = (() => {
  const canvas = createCanvas(40, 25);
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#c03020';
  brush.fillRect(0, 0, 40, 25);
  return canvas;
})();
const png = drawn.toBuffer('image/png');
const jpeg = drawn.toBuffer('image/jpeg');
const webp = drawn.toBuffer('image/webp');

const block = (name: string, text: string): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(text.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(text, 'latin1'), Buffer.alloc(4)]);
};
const segment = (marker: number, text: string): Buffer => {
  const body = Buffer.from(text, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const riff = (name: string, text: string): Buffer => {
  const body = Buffer.from(text.length % 2 === 0 ? text : `${text} `, 'latin1');
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const into = (file: Buffer, at: number, what: Buffer): Buffer =>
  Buffer.concat([file.subarray(0, at), what, file.subarray(at)]);

const talkative: Record<string, Buffer> = {
  'a PNG with words and a place': into(
    into(png, 33, block('eXIf', MARKER)),
    33,
    block('tEXt', MARKER),
  ),
  'a JPEG with a camera, a comment and something behind its end': Buffer.concat([
    into(into(jpeg, 2, segment(0xe1, `Exif\0\0${MARKER}`)), 2, segment(0xfe, MARKER)),
    Buffer.from(MARKER, 'latin1'),
  ]),
  'a WebP with EXIF': Buffer.concat([webp, riff('EXIF', MARKER)]),
};

describe('a picture that somebody uploads', () => {
  it.each(Object.entries(talkative))(
    '%s says nothing any more, and looks the same',
    async (_, file) => {
      expect(file.includes(Buffer.from(MARKER, 'latin1'))).toBe(true);
      const clean = cleanPicture(file);
      expect([clean?.width, clean?.height]).toEqual([40, 25]);
      const bytes = clean?.bytes ?? Buffer.alloc(0);
      expect(bytes.includes(Buffer.from(MARKER, 'latin1'))).toBe(false);
      const image = await loadImage(bytes);
      expect([image.width, image.height]).toEqual([40, 25]);
    },
  );

  it('keeps one that says nothing as it is', () => {
    expect(cleanPicture(png)?.type).toBe('image/png');
    expect(cleanPicture(jpeg)?.type).toBe('image/jpeg');
    expect(cleanPicture(webp)?.type).toBe('image/webp');
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a drawing that may run script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['half a PNG', png.subarray(0, 60)],
    ['half a JPEG', jpeg.subarray(0, 100)],
    ['half a WebP', webp.subarray(0, 40)],
    ['the first bytes only', png.subarray(0, 8)],
  ])('refuses %s', (_, file) => {
    expect(cleanPicture(file)).toBeNull();
  });

  it('refuses one that would fill the memory of who looks at it', () => {
    const huge = Buffer.from(png);
    huge.writeUInt32BE(10_000, 16);
    huge.writeUInt32BE(4_001, 20);
    expect(cleanPicture(huge)).toBeNull();
    // long and narrow fills no more than a square
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(2_000, 20);
    expect(cleanPicture(huge)).toMatchObject({ width: 20_000, height: 2_000 });
  });
});
