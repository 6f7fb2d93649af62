import { permissionsOf, type Permission } from '@dabei/contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CONFIG, type Config } from '../config/config';
import { DomainError } from '../problems/domain-error';
import { Accounts } from './accounts';
import type { Caller, RequestWithCaller } from './caller';
import { NEEDS } from './needs';
import { setCookies } from './set-cookies';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Asks the table in the contracts whether this caller may use this route. No declaration, no entry. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: Accounts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.getAllAndOverride<Permission | undefined>(NEEDS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === undefined) throw new DomainError('not-allowed', { reason: 'undeclared-route' });
    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    this.refuseForeignPages(request);
    if (needed === 'test:only') {
      if (this.config.appEnv !== 'test') throw new DomainError('not-found');
      return true;
    }
    request.caller = await this.callerOf(request, needed);
    // who works on stays signed in: the idle time of the cookie starts again, too
    setCookies(context.switchToHttp().getResponse(), request.caller.staff?.renewed ?? []);
    this.refuseUnless(request.caller, needed);
    return true;
  }

  /** A form on somebody else's site must not act with our cookies. */
  private refuseForeignPages(request: RequestWithCaller): void {
    if (reading.has(request.method)) return;
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site' || site === 'same-site')
      throw new DomainError('not-allowed', { reason: 'foreign-page' });
  }

  private async callerOf(request: RequestWithCaller, needed: Permission): Promise<Caller> {
    const cookie = request.headers.cookie ?? '';
    if (!cookie.includes('dabei')) return { family: null, staff: null };
    const headers = new Headers({ cookie });
    const desk = !/^(public|family):/.test(needed);
    const wantsStaff = desk || request.path === '/api/session';
    return {
      family: desk ? null : await this.accounts.familyOf(headers),
      staff: wantsStaff ? await this.accounts.staffOf(headers) : null,
    };
  }

  private refuseUnless(caller: Caller, needed: Permission): void {
    if (needed.startsWith('public:')) return;
    if (needed === 'family:own') {
      if (!caller.family?.householdId) throw new DomainError('not-signed-in');
      return;
    }
    if (caller.staff === null) throw new DomainError('not-signed-in');
    if (caller.staff.permissions.includes(needed)) return;
    if (caller.staff.passId !== undefined) throw new DomainError('not-allowed');
    const strong = permissionsOf({ bundles: caller.staff.bundles, secondFactor: true });
    throw new DomainError(strong.includes(needed) ? 'second-factor-needed' : 'not-allowed');
  }
}
