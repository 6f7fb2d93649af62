import { pdfWords } from '@dabei/server/testing/pdf';
import { readSheet } from 'read-excel-file/node';

const begins = (bytes: Buffer, mark: string): boolean =>
  bytes.subarray(0, mark.length).equals(Buffer.from(mark));

/** What a person reads in an answer: papers and workbooks are packed, so that no word in them is found as it is. */
export async function readable(bytes: Buffer): Promise<string> {
  if (begins(bytes, '%PDF')) return pdfWords(bytes);
  if (begins(bytes, 'PK\u0003\u0004')) return JSON.stringify(await readSheet(bytes));
  return bytes.toString('utf8');
}
