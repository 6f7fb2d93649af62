import { fullDay } from '@dabei/server/platform';
import { clockSpan, type Voice } from '@dabei/words';
import type { Content, ContentSection, ContentText, Margins } from 'pdfmake/interfaces';
import type { Market } from '../facts/market';

/** One paper of a market: pages of their own, so that all of them can be one file. */
export interface MarketSheet {
  title: string;
  content: Content[];
  size?: 'A3' | 'A4';
  landscape?: boolean;
  margins?: Margins;
  /** What stands at the foot of each page. */
  foot: (page: number, pages: number) => string;
}

const usual: Margins = [42, 42, 42, 48];

/** The sheet as a part of a file. */
export function sectionOf(sheet: MarketSheet): ContentSection {
  const { content, size = 'A4', landscape = false, margins = usual, foot } = sheet;
  return {
    section: content,
    pageSize: size,
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: margins,
    footer: (page, pages) => ({ text: foot(page, pages), style: 'small', margin: [42, 16, 42, 0] }),
  };
}

/** The name of a sheet on it, and its bookmark in the file. */
export const sheetTitle = (text: string): ContentText => ({ text, style: 'title', outline: true });

/** When and where, in one line. */
export function whenAndWhere(market: Market, voice: Voice): string {
  return voice.t('market-paper.when', {
    day: fullDay(market.heldOn, voice.language),
    span: clockSpan(market.opensAt, market.closesAt, voice),
    place: market.place,
  });
}
