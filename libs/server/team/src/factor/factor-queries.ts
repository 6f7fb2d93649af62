import { permissionsOf, type FactorView } from '@dabei/contracts';
import { SecondFactors, type StaffCaller } from '@dabei/server/platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class FactorQueries {
  constructor(private readonly factors: SecondFactors) {}

  async of({ accountId, bundles, permissions }: StaffCaller): Promise<FactorView> {
    const mode = await this.factors.modeOf(accountId);
    const all = permissionsOf({ bundles, secondFactor: true });
    return {
      mode,
      codesLeft: mode === 'none' ? 0 : (await this.factors.codesOf(accountId)).length,
      needed: all.length > permissions.length,
      hasPassword: await this.factors.hasPassword(accountId),
    };
  }
}
