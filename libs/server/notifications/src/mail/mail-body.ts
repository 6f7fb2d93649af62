/** A labelled line below an event: when, where, what to bring. */
export interface Fact {
  label: string;
  lines: readonly string[];
}

export interface EventBlock {
  title: string;
  facts: readonly Fact[];
}

export interface Button {
  label: string;
  /** Drawn large above the label, of plain signs: ":-)". */
  sign?: string;
  href: string;
}

/**
 * What one mail says in one language, as plain text without any markup. The order is the order on
 * the page: status sentence, notes, when and where, button, how to cancel.
 */
export interface MailBody {
  subject: string;
  /** The first one is the mail's first line. */
  status: readonly string[];
  notes: readonly string[];
  events: readonly EventBlock[];
  /** One button; an offer has two that lead to the same page. */
  buttons: readonly Button[];
  closing: readonly string[];
}
