import { printPdf } from '@dabei/server/platform';
import { dayText } from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';
import { vaultVoice } from './vault-voice';

export interface CodeSlips {
  codes: readonly string[];
  children: number;
  title: string;
  /** 'YYYY-MM-DD' */
  validUntil: string;
  /** Where the code is typed, without the code. */
  address: string;
}

/** Slips to hand out, each cut off: what it is, the code, its QR, until when. In German and English. */
export async function codeSlips({
  codes,
  children,
  title,
  validUntil,
  address,
}: CodeSlips): Promise<Buffer> {
  const [german, english] = [await vaultVoice('de'), await vaultVoice('en')];
  const slips = await Promise.all(
    codes.map(async (code): Promise<Content> => {
      // after the # nothing reaches a server's log
      const qr = await qrCode(`${address}#${code}`, { type: 'svg', margin: 0 });
      const said = [german, english].map((voice): Content => ({
        text: voice.t('bodies.slip.how', {
          count: children,
          day: dayText(validUntil, voice.language),
        }),
        style: 'small',
        margin: [0, 3, 0, 0],
      }));
      return {
        unbreakable: true,
        margin: [0, 0, 0, 14],
        table: {
          widths: [110, '*'],
          body: [
            [
              { svg: qr, fit: [104, 104], margin: [4, 6, 4, 6] },
              {
                margin: [4, 4, 4, 4],
                stack: [
                  { text: title, style: 'small' },
                  { text: german.t('bodies.slip.title'), style: 'name' },
                  { text: code, fontSize: 20, bold: true, characterSpacing: 1 },
                  { text: address.replace(/^https?:\/\//, ''), style: 'small' },
                  ...said,
                ],
              },
            ],
          ],
        },
        layout: {
          hLineStyle: () => ({ dash: { length: 4 } }),
          vLineStyle: () => ({ dash: { length: 4 } }),
          vLineWidth: (at) => (at === 1 ? 0 : 1),
        },
      };
    }),
  );
  return printPdf({
    title: german.t('bodies.slip.title'),
    language: 'de',
    content: slips,
    foot: () => german.t('bodies.slip.foot'),
  });
}
