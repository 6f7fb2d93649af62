import {
  StandardSchemaValidationPipe,
  type ArgumentMetadata,
  type StandardSchemaValidationPipeOptions,
} from '@nestjs/common';
import { DomainError } from './domain-error';
import { firstNul } from './first-nul';

type Issues = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0];

/** Validates bodies, queries and parameters against their contract; says where and why, without the values. */
class ContractPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const path = metadata.type === 'custom' ? null : firstNul(value);
    if (path !== null)
      throw new DomainError('invalid', {
        issues: [{ path: path === '' ? (metadata.data ?? '') : path, code: 'invalid' }],
      });
    return super.transform(value, metadata);
  }
}

export function contractPipe(): StandardSchemaValidationPipe {
  return new ContractPipe({
    exceptionFactory: (issues: Issues) =>
      new DomainError('invalid', {
        issues: issues.slice(0, 50).map((issue) => ({
          path: (issue.path ?? [])
            .map((part) => String(typeof part === 'object' ? part.key : part))
            .join('.'),
          code: (issue as { code?: string }).code ?? 'invalid',
        })),
      }),
  });
}
