import { marketFlow } from '../flow/solve-flow.js';
import type { PanelMarket } from '../panels/panel-market.js';
import type { PanelInstance } from '../panels/panel-rules.js';
import { categoryCounts } from './category-counts.js';
import { emptyPanels } from './empty-panels.js';
import type { NoAnswer, Reason } from './reasons.js';
import { scarcity } from './scarcity.js';

/** Collects every reason found; prices are asked only when nothing simpler explains it. */
export function whyNoAnswer(instance: PanelInstance, market: PanelMarket, signal?: AbortSignal): NoAnswer {
  const reasons: Reason[] = [
    ...emptyPanels(instance, market),
    ...loadReasons(market),
    ...categoryCounts(market),
  ];
  if (reasons.length === 0) {
    const scarce = scarcity(market, undefined, signal);
    if (scarce) reasons.push(scarce);
  }
  return { status: 'infeasible', proven: reasons.length > 0, reasons };
}

function loadReasons(market: PanelMarket): Reason[] {
  const flow = marketFlow(market);
  return flow.status === 'infeasible' ? [{ kind: 'loads', violation: flow.violation }] : [];
}
