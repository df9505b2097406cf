import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ENDPOINT, type EndpointFacts } from '../contract/endpoint.js';

/** One route as its decorators declare it. */
export interface DeclaredRoute {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: /api/v1/calls/{forum}/{call}. */
  path: string;
  /** Names of its parameters, in order. */
  parameters: string[];
  /** Unique: the class and the method behind it. */
  id: string;
  facts: EndpointFacts;
}

/** Every route of the controllers, from the metadata that the router and the guard read, too. */
export function declaredRoutes(
  controllers: readonly (abstract new (...parts: never[]) => object)[],
): DeclaredRoute[] {
  return controllers.flatMap((controller) => {
    const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      const facts = Reflect.getMetadata(ENDPOINT, handler) as EndpointFacts | undefined;
      if (!facts) return [];
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
      const rest = Reflect.getMetadata(PATH_METADATA, handler) as string;
      const full = `/${base}/${rest}`.replaceAll(/\/+/g, '/').replace(/\/$/, '');
      return [
        {
          method: RequestMethod[method].toLowerCase() as DeclaredRoute['method'],
          path: full.replaceAll(/:(\w+)/g, '{$1}'),
          parameters: [...full.matchAll(/:(\w+)/g)].map(([, parameter = '']) => parameter),
          id: `${controller.name.replace(/Api$/, '')}.${name}`,
          facts,
        },
      ];
    });
  });
}
