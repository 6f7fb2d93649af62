/** Three queues and no more: each costs connections. */
export const OUTBOX_QUEUE = 'outbox';
export const MAIL_QUEUE = 'mail';
export const SCHEDULE_QUEUE = 'schedule';
