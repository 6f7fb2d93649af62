import { emailShape } from '../../../shared/text-rules';

export interface ReadAddresses {
  /** Each once, in the order they were read. */
  addresses: string[];
  /** How many of them stood there more than once. */
  double: number;
  /** Lines without an address, with their number in the text. */
  wrong: { line: number; text: string }[];
}

/** A line of a list or of a table: whatever in it looks like an address is one. The first line may be a heading. */
export function readAddresses(text: string): ReadAddresses {
  const addresses = new Map<string, string>();
  const twice = new Set<string>();
  const wrong: ReadAddresses['wrong'] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((content, at) => {
      const found = content
        .split(/[\s,;"'<>]+/)
        .map((part) => part.replace(/^mailto:/i, '').replace(/[.:]+$/, ''))
        .filter((part) => emailShape.test(part));
      for (const one of found) {
        const key = one.toLowerCase();
        if (addresses.has(key)) twice.add(key);
        else addresses.set(key, one);
      }
      const isHeading = at === 0 && /^["']?e-?mail|[;,\t]["']?e-?mail/i.test(content);
      if (found.length === 0 && content.trim() !== '' && !isHeading)
        wrong.push({ line: at + 1, text: content.trim() });
    });
  return { addresses: [...addresses.values()], double: twice.size, wrong };
}
