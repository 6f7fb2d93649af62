import { readPublicNumber, type NumberNotation } from '@dabei/domain';
import { DomainError } from '../problems/domain-error';

/** The one spelling of a public number that was typed twice; it cannot be changed afterwards. */
export function numberTypedTwice(
  notation: NumberNotation,
  { number, again }: { number: string; again: string },
): string {
  const [once, twice] = [readPublicNumber(notation, number), readPublicNumber(notation, again)];
  if (once.outcome === 'refused') throw notANumber('number', `number-${once.reason}`);
  if (twice.outcome === 'refused') throw notANumber('again', `number-${twice.reason}`);
  if (once.number !== twice.number) throw notANumber('again', 'numbers-differ');
  return once.number;
}

const notANumber = (path: string, code: string) =>
  new DomainError('invalid', { reason: code, issues: [{ path, code }] });
