const mostLeads = 10;
const farthestLead = 365;

/** "30, 14 en 1": days before a date; undefined for the usual ones. */
export function readLeads(text: string): number[] | undefined | 'wrong' {
  const numbers = text.match(/\d+/g)?.map(Number);
  if (!numbers) return undefined;
  const leads = [...new Set(numbers)].sort((a, b) => b - a);
  return leads.length <= mostLeads && leads.every((days) => days <= farthestLead) ? leads : 'wrong';
}
