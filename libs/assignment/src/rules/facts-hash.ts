import { createHash } from 'node:crypto';
import type { PanelFacts } from './panel-facts.js';

/** A digest of everything an assignment depends on: equal facts, equal hash. */
export const factsHash = (facts: PanelFacts): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex');
