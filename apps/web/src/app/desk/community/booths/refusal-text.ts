import type { BoothRefusalView } from '@dabei/contracts';
import type { Params } from '@dabei/words';
import type { Words } from '../../../shared/words';

const plain = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** Why a booth does not suit its ground or its power, as a sentence with its figures. */
export function refusalText(refusal: BoothRefusalView, words: Words, connection = ''): string {
  const { reason, ...said } = refusal;
  const key = `booths-desk.refusal.${reason}`;
  const figures = Object.entries(said).filter((one): one is [string, string | number] =>
    plain(one[1]),
  );
  return words.t(words.knows(key) ? key : 'booths-desk.refusal.other', {
    connection: connection || 'none',
    ...Object.fromEntries(figures),
    ...readable(Object.fromEntries(figures), words),
  });
}

/** Centimetres as metres, a socket by its name. */
function readable(
  { byCm, vehicleCm, connector }: Record<string, string | number | undefined>,
  words: Words,
): Params {
  const metres = (cm: string | number | undefined): string =>
    (Number(cm) / 100).toLocaleString(words.language(), { maximumFractionDigits: 2 });
  return {
    by: metres(byCm),
    vehicle: metres(vehicleCm),
    socket: connector === undefined ? '' : words.t(`booths-desk.socket.${connector}`),
  };
}
