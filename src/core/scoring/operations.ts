/**
 * Realistic operations of a distributor; the acceptance of a customization plays through those that it meets.
 * A scenario names one of them when the words stand in it.
 */
export const operations = [
  'partial stock',
  'supplier delay',
  'backorder',
  'customer return',
  'damaged goods',
  'urgent order',
  'cycle count',
  'invoice on hold',
  'service escalation',
  'multi-warehouse transfer',
  'month-end close',
  'wrong price',
  'wrong discount',
  'lot recall',
  'inspection failure',
] as const;
