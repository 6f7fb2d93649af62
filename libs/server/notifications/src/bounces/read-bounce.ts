import PostalMime from 'postal-mime';

/** What a mail that came back says: for good, for now, or nothing that changes anything. */
export interface Bounce {
  kind: 'permanent' | 'temporary' | 'other';
  /** The status of RFC 3463, like '5.1.1'. */
  status: string;
}

const statusLine = /^status:\s*([245]\.\d{1,3}\.\d{1,3})(?!\d)/im;
const actionLine = /^action:\s*([a-z]+)/im;

/**
 * One recipient of a delivery status notification (RFC 3464). "failed" is the end also with a status of class 4: that
 * server has tried for days and given up.
 */
function bounceOf(fields: string): Bounce | null {
  const status = statusLine.exec(fields)?.[1];
  if (status === undefined) return null;
  const action = actionLine.exec(fields)?.[1]?.toLowerCase();
  if (action === undefined || action === 'failed') {
    const forGood = status.startsWith('5') || (action === 'failed' && status.startsWith('4'));
    if (forGood) return { kind: 'permanent', status };
  }
  const later = status.startsWith('4') && (action === undefined || action === 'delayed');
  return { kind: later ? 'temporary' : 'other', status };
}

const weight = { permanent: 2, temporary: 1, other: 0 };

/** Reads a mail that came back; null for whatever is not a delivery status, like an out-of-office answer. */
export async function readBounce(raw: Buffer): Promise<Bounce | null> {
  const { attachments } = await PostalMime.parse(raw, {
    attachmentEncoding: 'utf8',
    maxNestingDepth: 10,
  });
  const report = attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (typeof report?.content !== 'string') return null;
  const recipients = report.content
    .split(/\r?\n\s*\r?\n/)
    .flatMap((fields) => bounceOf(fields) ?? []);
  const [worst] = recipients.toSorted((a, b) => weight[b.kind] - weight[a.kind]);
  return worst ?? null;
}
