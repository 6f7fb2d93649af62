import type { NamedWish } from '@dabei/contracts';
import { printPdf } from '@dabei/server/platform';
import { dayText, momentText } from '@dabei/words';
import { vaultVoice } from './vault-voice';

export interface EnvelopeList {
  title: string;
  /** 'YYYY-MM-DD' */
  eraseOn: string;
  printedAt: Date;
  lines: readonly NamedWish[];
}

/** All numbers and names, for an envelope that is sealed and locked away. */
export async function envelopeList({
  title,
  eraseOn,
  printedAt,
  lines,
}: EnvelopeList): Promise<Buffer> {
  const voice = await vaultVoice();
  const { language, t } = voice;
  const head = ['number', 'child', 'guardian', 'phone', 'body'].map((word) => ({
    text: t(`vault.envelope.${word}`),
    style: 'strong',
  }));
  const rows = lines.map((line) => [
    { text: String(line.number), style: 'strong' },
    `${line.lastName}, ${line.firstName} (${line.birthDate.slice(0, 4)})`,
    [line.guardian, line.street, line.town].filter((text) => text !== '').join(', '),
    line.phone,
    line.body,
  ]);
  return printPdf({
    title: t('vault.envelope.title'),
    language,
    landscape: true,
    fontSize: 9,
    styles: { strong: { bold: true } },
    content: [
      { text: t('vault.envelope.title'), style: 'title' },
      { text: `${title} · ${momentText(printedAt, voice)}` },
      { text: t('vault.envelope.how'), margin: [0, 0, 0, 8] },
      { table: { headerRows: 1, widths: [36, 150, '*', 90, 120], body: [head, ...rows] } },
    ],
    foot: (page, pages) =>
      `${t('vault.envelope.foot', { day: dayText(eraseOn, language) })} · ${String(page)}/${String(pages)}`,
  });
}
