import { parseArgs } from 'node:util';

export interface SeedCommand {
  size: number;
  seed: number;
  /** Local date, or null for the real today. */
  today: string | null;
  ifEmpty: boolean;
  /** Replaces what is there. */
  force: boolean;
}

function wholeNumber(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} is a whole number from 1.`);
  return number;
}

/** Reads the arguments; a mistake becomes one sentence. */
export function seedCommand(args: string[]): SeedCommand {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      today: { type: 'string' },
      'if-empty': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
    },
  });
  if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today)) {
    throw new Error('--today is a date like 2027-05-01.');
  }
  return {
    size: wholeNumber(values.size, 'size'),
    seed: wholeNumber(values.seed, 'seed'),
    today: values.today ?? null,
    ifEmpty: values['if-empty'],
    force: values.force,
  };
}
