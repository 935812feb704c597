/** A line of a Markdown table. */
export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
