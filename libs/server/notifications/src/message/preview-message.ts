import type { MessagePreview, MessagePreviewRequest } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  OfficeQueries,
  notFound,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';
import { letterText } from '../letters/letter-text';
import { message } from '../mail/purposes/message';
import { renderMail } from '../mail/render-mail';
import { readMessageFacts } from './message-facts';
import { sampleFacts } from './sample-facts';

/** A message as one of its readers would get it: put together by what puts together the mail itself. */
@Injectable()
export class PreviewMessage {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'townZone'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly offices: OfficeQueries,
  ) {}

  async preview({
    content,
    recipient,
    language: asked,
  }: MessagePreviewRequest): Promise<MessagePreview> {
    const now = await this.clock.now();
    const facts =
      recipient === null
        ? { ...sampleFacts(content, now), language: asked }
        : await readMessageFacts(this.database, content, recipient);
    if (facts === null) throw notFound();
    const { publicUrl, townZone: zone } = this.config;
    const { language } = facts;
    const office = await this.offices.office();
    const mail = message.about(facts);
    const { subject, html, text } = await renderMail(mail, { language, office, publicUrl, zone });
    const letter = await letterText(mail, { language, office, publicUrl });
    return { subject, html, text, letter: { ...letter, paragraphs: [...letter.paragraphs] } };
  }
}
