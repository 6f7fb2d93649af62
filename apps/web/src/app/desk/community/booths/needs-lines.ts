import type { BoothNeedsInput } from '@dabei/contracts';
import type { Voice } from '@dabei/words';

export interface NeedsLine {
  /** The end of a key of `booths-desk.needs`. */
  name: string;
  text: string;
}

/** What a booth needs and offers, one line each; what was not said is left out, the gaps say it. */
export function needsLines(needs: BoothNeedsInput, { t, language }: Voice): NeedsLine[] {
  const metres = (cm: number): string =>
    (cm / 100).toLocaleString(language, { maximumFractionDigits: 2 });
  const ground = ({ widthCm, depthCm }: { widthCm: number; depthCm: number }): string =>
    `${metres(widthCm)} × ${metres(depthCm)} m`;
  const { size, tent, tables, power, water, food, vehicle, insured, ages, access } = needs;
  const yes = t('desk.yes');
  const found: (readonly [string, string | null | undefined | false])[] = [
    ['size', size && ground(size)],
    ['tent', tent && ground(tent)],
    ['tables', tables > 0 && String(tables)],
    ['power', power && powerLine(power, t)],
    ['water', water && yes],
    ['food', food && t(`booths-desk.needs.certificate-${food.hygieneCertificate ? 'yes' : 'no'}`)],
    ['vehicle', vehicle && (vehicle.lengthCm === null ? yes : `${metres(vehicle.lengthCm)} m`)],
    ['insured', insured && yes],
    ['ages', ages && t('booths-desk.needs.ages-span', { ...ages })],
    ['access', access && t(`booths.access.${access}`)],
    ['languages', languageNames(needs.languages, language)],
  ];
  return found.flatMap(([name, text]) => (text ? [{ name, text }] : []));
}

const powerLine = (
  { watts, connector }: NonNullable<BoothNeedsInput['power']>,
  t: Voice['t'],
): string =>
  [
    ...(watts === null ? [] : [t('booths-desk.watts', { watts })]),
    ...(connector === null ? [] : [t(`booths.socket.${connector}`)]),
  ].join(', ');

function languageNames(codes: readonly string[], language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(', ');
}
