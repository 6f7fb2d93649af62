import type { Office } from '@dabei/contracts';
import type { Paper } from '@dabei/server/platform';
import {
  dayText,
  momentText,
  townTime,
  whenText,
  type SessionTimes,
  type Voice,
} from '@dabei/words';
import type { Content } from 'pdfmake/interfaces';
import { toString as qrCode } from 'qrcode';

export interface PassCard {
  name: string;
  eventTitle: string;
  sessions: readonly SessionTimes[];
  place: string;
  /** Where the QR code leads. */
  address: string;
  pin: string;
  from: Date;
  until: Date;
  office: Office;
}

const margin = 26;

/** Three and three digits are read and typed more easily than six. */
const inThrees = (pin: string): string => pin.replace(/^(\d{3})/, '$1 ');

/** A companion's pass on A6: who, where, when, the code with its PIN, and what to do when it is lost. */
export async function passCard(card: PassCard, { language, t }: Voice): Promise<Paper> {
  const voice = { language, t };
  const lastDay = dayText(townTime(new Date(card.until.getTime() - 1)).date, language);
  const facts: Content = {
    stack: [
      { text: whenText(card.sessions, voice) },
      { text: card.place },
      {
        text: t('partners.card.valid', { from: momentText(card.from, voice), until: lastDay }),
        style: 'small',
      },
    ],
  };
  return {
    title: t('partners.card.title'),
    language,
    size: 'A6',
    margins: [margin, margin, margin, 30],
    content: [
      { text: t('partners.card.title'), style: 'small' },
      { text: card.name, style: 'name' },
      { text: card.eventTitle, style: 'heading', margin: [0, 2, 0, 4] },
      facts,
      {
        margin: [0, 10, 0, 8],
        columnGap: 12,
        columns: [
          {
            width: 104,
            svg: await qrCode(card.address, { type: 'svg', margin: 0 }),
            fit: [104, 104],
          },
          {
            width: '*',
            stack: [
              { text: t('partners.card.how'), style: 'small' },
              { text: t('partners.card.pin'), style: 'small', margin: [0, 6, 0, 0] },
              { text: inThrees(card.pin), fontSize: 22, bold: true, characterSpacing: 1 },
            ],
          },
        ],
      },
      { text: t('partners.card.lost', { phone: card.office.phone }), style: 'small' },
      { text: t('partners.card.paper'), style: 'small', margin: [0, 3, 0, 0] },
    ],
    foot: () => card.office.name,
  };
}
