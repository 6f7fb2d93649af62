import { permissionsOf, type OpenInvitation } from '@dabei/contracts';
import { isWellFormedAccessCode } from '@dabei/domain';
import {
  CONFIG,
  Clock,
  Database,
  DomainError,
  Limits,
  Sealer,
  invitationHash,
  notFound,
  type Config,
} from '@dabei/server/platform';
import { Inject, Injectable } from '@nestjs/common';

interface InvitationRow extends Omit<OpenInvitation, 'kind' | 'factorNeeded'> {
  open: boolean;
  known: boolean;
}

const invitationQuery = `
  select i.name, i.email, i.bundles, o.name as organisation,
    to_char(i.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "expiresAt",
    i.used_at is null and i.withdrawn_at is null and i.expires_at > ? as open,
    exists (select 1 from staff s where lower(s.email) = lower(i.email)) as known
  from invitation i left join organisation o on o.id = i.organisation_id
  where i.token_hash = ?`;

/** What stands on the page of an invitation. Looking at it changes nothing. */
@Injectable()
export class OpenInvitationQueries {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'secondFactorRequired'>,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly limits: Limits,
  ) {}

  async of(token: string, network: string): Promise<OpenInvitation> {
    await this.limits.count('try-per-network', network);
    if (!isWellFormedAccessCode(token)) throw notFound();
    const row = await this.database.row<InvitationRow>(invitationQuery, [
      await this.clock.now(),
      invitationHash(this.sealer, token),
    ]);
    if (row === null) throw notFound();
    const { open, known, ...said } = row;
    if (!open) throw new DomainError('link-expired');
    const forAccount = known ? 'add' : 'join';
    return {
      ...said,
      kind: row.bundles.length === 0 ? 'password' : forAccount,
      factorNeeded: this.config.secondFactorRequired && wantsFactor(row.bundles),
    };
  }
}

const wantsFactor = (bundles: string[]): boolean =>
  permissionsOf({ bundles, secondFactor: true }).length >
  permissionsOf({ bundles, secondFactor: false }).length;
