/**
 * A whole number as English writes it: 1,234,567. Not by Intl, whose first use holds a page up, because the browser loads its
 * tables then.
 */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
