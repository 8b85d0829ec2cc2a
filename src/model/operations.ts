/** Something that happens in the business of a distributor, and that a customization must stand. */
export type Operation = {
  /** A scenario of an acceptance criterion plays it through when these words stand in it. */
  readonly name: string;
  /** End-to-end processes that meet it, by the handles that a policy commonly gives them. */
  readonly processes: readonly string[];
};

const [quote, order, procure] = ['lead-to-quote', 'order-to-cash', 'procure-to-pay'];
const [plan, warehouse, record, service] = ['plan-and-replenish', 'warehouse-operations', 'record-to-report', 'service-management'];

/** Realistic operations; the acceptance of a customization plays through those that it meets. The last ones cross departments. */
export const operations: readonly Operation[] = [
  { name: 'partial stock', processes: [order, plan, warehouse] },
  { name: 'supplier delay', processes: [plan, procure] },
  { name: 'backorder', processes: [order, procure, warehouse] },
  { name: 'customer return', processes: [order, service, warehouse] },
  { name: 'damaged goods', processes: [procure, service, warehouse] },
  { name: 'urgent order', processes: [order, plan, warehouse] },
  { name: 'cycle count', processes: [record, warehouse] },
  { name: 'invoice on hold', processes: [procure, record] },
  { name: 'service escalation', processes: [service] },
  { name: 'multi-warehouse transfer', processes: [plan, warehouse] },
  { name: 'month-end close', processes: [record] },
  { name: 'wrong price', processes: [order, procure, quote] },
  { name: 'wrong discount', processes: [order, quote] },
  { name: 'lot recall', processes: [service, warehouse] },
  { name: 'inspection failure', processes: [procure, warehouse] },
  { name: 'quotation to cash', processes: [order, quote, record] },
  { name: 'requisition to payment', processes: [procure, record] },
];

/** Names of the operations that a scenario plays through. */
export function operationsIn(scenario: string): readonly string[] {
  const words = scenario.toLowerCase();
  return operations.flatMap(({ name }) => (words.includes(name) ? [name] : []));
}
