import type { PreparedMail } from '../mail/mail-declaration';
import { invitation } from '../mail/purposes/invitation';
import { staffCode } from '../mail/purposes/staff-code';

const invited = {
  name: 'Kim Beispiel',
  bundles: ['office'],
  organisation: null,
  expiresAt: new Date('2027-06-11T10:00:00Z'),
  code: 'geheim',
};
export const staffMails: [string, PreparedMail, string, string, string, string][] = [
  [
    'invitation',
    invitation.about(invited),
    'Ihre Einladung zu Dabei',
    'Kim Beispiel, Sie sind eingeladen: Büro.',
    'Your invitation to Dabei',
    'Kim Beispiel, you are invited: office.',
  ],
  [
    'invitation, for a new password',
    invitation.about({ ...invited, bundles: [] }),
    'Ihr neues Passwort für Dabei',
    'Kim Beispiel, hier wählen Sie ein neues Passwort.',
    'Your new password for Dabei',
    'Kim Beispiel, choose a new password here.',
  ],
  [
    'staff-code',
    staffCode.about({ code: '123456' }),
    'Ihr Code für das Büro von Dabei',
    'Ihr Code ist 123456.',
    'Your code for the Dabei desk',
    'Your code is 123456.',
  ],
];
