interface BounceOptions {
  action?: string;
  status?: string;
  /** More lines, to make it large. */
  padding?: string;
}

/** A delivery status notification as a mail server writes it. */
export const aBounce = ({
  action = 'failed',
  status = '5.1.1',
  padding = '',
}: BounceOptions = {}): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.org>',
    'To: rueck@dabei.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'I am sorry: ada.muster@example.org is unknown here. Status: 2.0.0',
    padding,
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    'Arrival-Date: Tue, 1 Jun 2027 10:00:00 +0200',
    '',
    'Final-Recipient: rfc822; ada.muster@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 <ada.muster@example.org> unknown user',
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    'Subject: Mia: Platz bei Klettern',
    '',
    'Mia hat einen Platz.',
    '',
    '--b1--',
    '',
  ].join('\r\n');

/** "I am away until Monday", to a machine that does not want to know. */
export const anAutoReply = [
  'From: Ada Muster <ada.muster@example.org>',
  'To: rueck@dabei.example',
  'Subject: Abwesend',
  'Auto-Submitted: auto-replied',
  'Content-Type: text/plain',
  '',
  'Status: 5.1.1',
  '',
].join('\r\n');
