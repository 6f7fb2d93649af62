import type { DrawnArea, DrawnPlace } from '@dabei/contracts';
import { mmOnPaper, type PlanWindow } from '@dabei/domain';

/** What lies under the drawing, as a data address; centimetres of the sheet. */
export interface PaperPicture {
  data: string;
  widthCm: number;
  depthCm: number;
}

/** A numbered place; the fill is light enough for its number. */
export interface PaperPlace extends DrawnPlace {
  fill: string;
}

export interface PaperPlan {
  places: readonly PaperPlace[];
  areas: readonly DrawnArea[];
  picture: PaperPicture | null;
}

interface Look {
  window: PlanWindow;
  scale: number;
  /** Places that stand out. */
  marked?: ReadonlySet<string>;
}

/** Points of a length on the plan in a scale. */
export const ptOnPaper = (cm: number, scale: number): number => (mmOnPaper(cm, scale) * 72) / 25.4;

const ink = '#1b2a49';

/** A plan as a drawing in its scale: one unit is one centimetre of the ground. */
export function planSvg({ places, areas, picture }: PaperPlan, look: Look): string {
  const { window, scale, marked = new Set() } = look;
  const { xCm, yCm, widthCm, depthCm } = window;
  const [width, height] = [ptOnPaper(widthCm, scale), ptOnPaper(depthCm, scale)];
  // what is as thick as a line on paper
  const thin = scale * 0.02;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fixed(width)}" height="${fixed(height)}"`,
    ` viewBox="${[xCm, yCm, widthCm, depthCm].map(fixed).join(' ')}">`,
    ...(picture === null ? [] : [pictureOf(picture)]),
    ...areas.map((area) => areaOf(area, thin)),
    ...places.map((place) => placeOf(place, thin, marked.has(place.id))),
    // the edge lies within, so that nothing of it is cut
    `<rect x="${fixed(xCm + thin)}" y="${fixed(yCm + thin)}" width="${fixed(widthCm - 2 * thin)}"`,
    ` height="${fixed(depthCm - 2 * thin)}" fill="none" stroke="${ink}" stroke-width="${fixed(thin)}"/>`,
    '</svg>',
  ].join('');
}

const fixed = (length: number): string => String(Math.round(length * 100) / 100);

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const pictureOf = ({ data, widthCm, depthCm }: PaperPicture): string =>
  `<image x="0" y="0" width="${fixed(widthCm)}" height="${fixed(depthCm)}" preserveAspectRatio="none"` +
  ` opacity="0.45" href="${data}"/>`;

type Turned = Pick<DrawnArea, 'xCm' | 'yCm' | 'widthCm' | 'depthCm' | 'turn'>;

const placed = ({ xCm, yCm, turn }: Turned, inside: string): string =>
  `<g transform="translate(${fixed(xCm)} ${fixed(yCm)}) rotate(${String(turn)})">${inside}</g>`;

const ground = ({ widthCm, depthCm }: Turned, look: string): string =>
  `<rect x="${fixed(-widthCm / 2)}" y="${fixed(-depthCm / 2)}" width="${fixed(widthCm)}"` +
  ` height="${fixed(depthCm)}" ${look}/>`;

/** Words in the middle of what they name; never on their head. */
function words(text: string, size: number, turn: number, look = ''): string {
  const up = turn > 90 && turn <= 270 ? 180 : 0;
  return (
    `<text text-anchor="middle" font-family="Roboto" font-size="${fixed(size)}" fill="${ink}"` +
    ` transform="rotate(${String(up)})" y="${fixed(size * 0.35)}" ${look}>${escaped(text)}</text>`
  );
}

const fitting = (text: string, wide: number, deep: number, share: number): number =>
  Math.min(deep * share, (wide * 1.45) / Math.max(2, text.length));

function placeOf(place: PaperPlace, thin: number, marked: boolean): string {
  const { number, widthCm, depthCm, turn } = place;
  const size = fitting(number, widthCm * 0.85, depthCm, 0.5);
  const fill = marked ? '#ffd84d' : place.fill;
  const edge = fixed(thin * (marked ? 4 : 1));
  return placed(
    place,
    ground(place, `fill="${fill}" stroke="${ink}" stroke-width="${edge}"`) +
      words(number, size, turn, marked ? 'font-weight="bold"' : ''),
  );
}

const areaLooks: Record<DrawnArea['kind'], string> = {
  lane: 'fill="#eceef3" stroke="#8a94a8"',
  blocked: 'fill="#e6d9d8" stroke="#7d4a46"',
  label: 'fill="none" stroke="none"',
};

function areaOf(area: DrawnArea, thin: number): string {
  const { kind, widthCm, depthCm, turn } = area;
  const standing = depthCm > widthCm;
  const own = standing ? 270 : 0;
  const [along, across] = standing ? [depthCm, widthCm] : [widthCm, depthCm];
  // never smaller than two millimetres on paper, wider than its ground rather than unreadable
  const size = Math.min(thin * 20, Math.max(thin * 10, fitting(area.words, along, across, 0.6)));
  const dashes = kind === 'lane' ? ` stroke-dasharray="${fixed(thin * 8)} ${fixed(thin * 5)}"` : '';
  const cross =
    kind === 'blocked'
      ? `<path d="M${fixed(-widthCm / 2)} ${fixed(-depthCm / 2)}L${fixed(widthCm / 2)} ${fixed(depthCm / 2)}` +
        `M${fixed(widthCm / 2)} ${fixed(-depthCm / 2)}L${fixed(-widthCm / 2)} ${fixed(depthCm / 2)}"` +
        ` stroke="#7d4a46" stroke-width="${fixed(thin)}" fill="none"/>`
      : '';
  const halo = `stroke="#e6d9d8" stroke-width="${fixed(thin * 4)}"`;
  const upright = (turn + own) % 360;
  const text =
    area.words === ''
      ? ''
      : (kind === 'blocked' ? words(area.words, size, upright, halo) : '') +
        words(area.words, size, upright);
  return placed(
    area,
    ground(area, `${areaLooks[kind]} stroke-width="${fixed(thin)}"${dashes}`) +
      cross +
      (standing ? `<g transform="rotate(270)">${text}</g>` : text),
  );
}
