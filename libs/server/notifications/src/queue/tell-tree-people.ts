import { outboxMessages, type MailPurpose, type OutboxKind } from '@dabei/contracts';
import {
  CONFIG,
  Clock,
  Database,
  HandlesOutbox,
  MailNudge,
  writeMail,
  type Config,
  type OutboxHandler,
} from '@dabei/server/platform';
import { Inject } from '@nestjs/common';
import { dedupeKeyOf } from './dedupe-key';
import { OrganisationMail } from './organisation-mail';

/** Shops that keep a tree and bodies that enter wishes are told by mail, once for each occasion. */
@HandlesOutbox('tree-keeper-news', 'tree-body-news')
export class TellTreePeople implements OutboxHandler {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisationMail: OrganisationMail,
    private readonly nudge: MailNudge,
  ) {}

  async handle(kind: OutboxKind, payload: Record<string, string | number>): Promise<void> {
    const written =
      kind === 'tree-keeper-news' ? await this.keeper(payload) : await this.body(payload);
    for (const id of written) await this.nudge.nudge(id);
  }

  /** Switched off meanwhile, or without an address: nothing is written. */
  private async keeper(payload: Record<string, string | number>): Promise<string[]> {
    const { treeId, what, occasion } = outboxMessages['tree-keeper-news'].parse(payload);
    const tree = await this.database.row<{ email: string }>(
      `select t.keeper_email as email from tree t join tree_campaign k on k.id = t.campaign_id
       where t.id = ? and t.keeper_email is not null and k.keeper_mails and k.phase <> 'erased'`,
      [treeId],
    );
    if (tree === null) return [];
    const now = await this.clock.now();
    const purpose: MailPurpose = `tree-${what}`;
    const id = await this.database.transact((em) =>
      writeMail(
        em,
        this.config,
        {
          purpose,
          dedupeKey: dedupeKeyOf({ purpose, about: [treeId, occasion] }),
          to: tree.email,
          language: 'de',
          subjectIds: { treeId },
        },
        now,
      ),
    );
    return id === null ? [] : [id];
  }

  /** All of them, whoever something waits for. */
  private async body(payload: Record<string, string | number>): Promise<string[]> {
    const { campaignId, day } = outboxMessages['tree-body-news'].parse(payload);
    const bodies = await this.database.rows<{ id: string }>(
      'select organisation_id as id from tree_body where campaign_id = ? order by organisation_id limit 500',
      [campaignId],
    );
    const now = await this.clock.now();
    return this.database.transact(async (em) => {
      const written = [];
      for (const { id: organisationId } of bodies) {
        const order = {
          purpose: 'body-waiting',
          organisationId,
          about: [organisationId, day],
          subjectIds: { campaignId },
          quiet: true,
        } as const;
        written.push(...(await this.organisationMail.write(em, order, now)));
      }
      return written;
    });
  }
}
