/** The words of anything that was thrown; never empty, since an empty message reads as none. */
export function messageOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message.trim() || 'an error without a message';
}
