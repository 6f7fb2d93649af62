import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { RunningApi } from './start-api';

/** The addresses of everything that can be read, with their `:name` parts. */
export function everyGet(api: RunningApi): string[] {
  const scanner = new MetadataScanner();
  const paths = new DiscoveryService(api.app.get(ModulesContainer))
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, object>;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] ?? {};
        const path: unknown = Reflect.getMetadata(PATH_METADATA, handler);
        const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
        return typeof path === 'string' && method === RequestMethod.GET ? [path] : [];
      });
    });
  return [...new Set(paths)];
}

/** Every address a pattern can mean with these values; a name without a value of its own takes any id. */
export function filled(
  pattern: string,
  values: Readonly<Record<string, readonly string[]>>,
): string[] {
  const [whole, name] = /:([a-z]+)/i.exec(pattern) ?? [];
  if (whole === undefined || name === undefined) return [pattern];
  return (values[name] ?? values['id'] ?? []).flatMap((value) =>
    filled(pattern.replace(whole, encodeURIComponent(value)), values),
  );
}
