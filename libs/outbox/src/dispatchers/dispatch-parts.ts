import type { DynamicModule, Provider } from '@nestjs/common';

/** What a dispatcher brings into the module. */
export interface DispatchParts {
  imports: DynamicModule[];
  providers: Provider[];
}
