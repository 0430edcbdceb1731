import type { RuleBlock, RuleField } from '../model/index.ts';

/** The text of one field of a block as printed; empty for a cell that is not there. */
export function fieldText(block: RuleBlock, field: RuleField): string {
  if (field === 'unit') return block.unit;
  if (field === 'number' || field === 'mark') return block[field].text;
  if (field === 'text' || field === 'title' || field === 'en' || field === 'source') return block[field].plain;
  const [, row, column] = field.split(':');
  return block.rows[Number(row)]?.[Number(column)]?.plain ?? '';
}
