/** Addresses of the desk's messages. */
export const messagesRoutes = {
  deskMessages: '/api/desk/messages',
  deskMessageReach: '/api/desk/messages/reach',
  deskMessagePreview: '/api/desk/messages/preview',
  deskMessageTest: '/api/desk/messages/test',
  deskMessageTemplates: '/api/desk/messages/templates',
  deskMessageTemplate: '/api/desk/messages/templates/:id',
  deskMessage: '/api/desk/messages/:id',
  deskMessageSend: '/api/desk/messages/:id/send',
  deskMessageStop: '/api/desk/messages/:id/stop',
  deskMessageAgain: '/api/desk/messages/:id/again',
  deskMessageRecipients: '/api/desk/messages/:id/recipients',
} as const;
