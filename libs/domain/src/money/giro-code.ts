import { ibanProblem, normaliseIban } from './iban';
import { readReference } from './creditor-reference';

export interface GiroTransfer {
  /** Who gets the money, at most 70 signs. */
  name: string;
  iban: string;
  /** Needed outside the European Economic Area only. */
  bic?: string;
  cents: number;
  /** A structured creditor reference; goes into its own line, never beside a free text. */
  reference: string;
}

export type GiroProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'iban'
  | 'bic'
  | 'amount'
  | 'reference'
  | 'forbidden-sign'
  | 'too-long';

export type GiroCode =
  | { outcome: 'code'; payload: string }
  | { outcome: 'refused'; reasons: [GiroProblem, ...GiroProblem[]] };

const NAME_MAX = 70;
const CENTS_MAX = 99_999_999_999;
/** A QR code of version 13 with error correction M holds no more (EPC069-12). */
const BYTES_MAX = 331;

// domain has no TextEncoder: bytes of UTF-8 counted by code point
const bytesOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

const euros = (cents: number): string =>
  `EUR${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`;

function problemsOf({ name, iban, bic, cents, reference }: GiroTransfer): GiroProblem[] {
  const found: [GiroProblem, boolean][] = [
    ['name-missing', name.trim() === ''],
    ['name-too-long', Array.from(name.trim()).length > NAME_MAX],

    ['forbidden-sign', /[\u0000-\u001f\u007f]/.test(name.trim())],
    ['iban', ibanProblem(iban) !== null],
    ['bic', bic !== undefined && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)],
    ['amount', !Number.isSafeInteger(cents) || cents < 1 || cents > CENTS_MAX],
    ['reference', readReference(reference).outcome === 'refused'],
  ];
  return found.filter(([, wrong]) => wrong).map(([problem]) => problem);
}

/**
 * The text of a GiroCode (EPC069-12, version 002, UTF-8, SEPA credit transfer): lines ended by LF, the structured
 * reference in its own line, trailing empty lines left out. A banking app fills in everything from it. Refused with all
 * reasons where an app could not pay it.
 */
export function giroCode(transfer: GiroTransfer): GiroCode {
  const [first, ...more] = problemsOf(transfer);
  if (first !== undefined) return { outcome: 'refused', reasons: [first, ...more] };
  const { name, iban, bic = '', cents, reference } = transfer;
  const payload = [
    'BCD',
    '002',
    '1',
    'SCT',
    bic,
    name.trim(),
    normaliseIban(iban),
    euros(cents),
    '',
    reference.replace(/\s/g, '').toUpperCase(),
  ].join('\n');
  return bytesOf(payload) > BYTES_MAX
    ? { outcome: 'refused', reasons: ['too-long'] }
    : { outcome: 'code', payload };
}
